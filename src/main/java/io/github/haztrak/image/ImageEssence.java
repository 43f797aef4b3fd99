package io.github.haztrak.image;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All of an image that counts when two builds are compared.
 *
 * @param request what is ours in it
 * @param base the digest of what it stands on
 */
record ImageEssence(ImageRequest request, Digest base) {
    /** Another number makes every image another one: for when the same request comes to be composed differently. */
    private static final String EDITION = "1";

    private static final Set<String> OF_ONE_BUILD = Set.of(Provenance.VERSION, Provenance.REVISION, Provenance.CREATED);

    Digest digest() {
        Essence essence = new Essence().add("edition", EDITION);
        essence.add("base", request.base().reference().toString(), base.value());
        essence.add(
                "platforms",
                request.base().platforms().stream().map(Platform::toString).toList());
        describe(essence);
        start(essence, request.content().container());
        request.content().layers().forEach(layer -> add(essence, layer));
        return essence.digest();
    }

    private void add(Essence essence, LayerContent layer) {
        essence.add("layer", layer.name());
        FileEssence files = new FileEssence(request.content().modules());
        layer.files()
                .forEach(file -> files.of(file)
                        .ifPresent(digest -> essence.add(
                                "file",
                                request.content().modules().unversioned(file.target()),
                                file.permissions().toString(),
                                digest.value())));
    }

    /** What the program itself meets. */
    private static void start(Essence essence, ContainerSettings container) {
        essence.add("entrypoint", container.process().entrypoint());
        essence.add("arguments", container.process().arguments());
        essence.add("user", container.process().user().stream().toList());
        essence.add("folder", container.process().workingDirectory().stream().toList());
        essence.add("environment", container.environment());
        essence.add("ports", container.exposure().ports());
        essence.add("volumes", container.exposure().volumes());
    }

    /** What only describes the image may name the version anywhere. */
    private void describe(Essence essence) {
        VersionInText version = new VersionInText(request.provenance().annotations());
        essence.add("annotations", version.removed(timeless(request.provenance().annotations())));
        essence.add(
                "labels", version.removed(timeless(request.content().container().labels())));
    }

    private static Map<String, String> timeless(Map<String, String> described) {
        Map<String, String> rest = new TreeMap<>(described);
        rest.keySet().removeAll(OF_ONE_BUILD);
        return rest;
    }
}
