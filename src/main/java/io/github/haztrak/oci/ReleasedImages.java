package io.github.haztrak.oci;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.PushedImage;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Images of earlier releases, which do not change any more: each is asked for once in a build, by whichever module. */
final class ReleasedImages {
    private static final String KEY = "released ";
    private static final String NONE = "none";

    private final ManifestStore manifests;
    private final Map<String, String> memory;

    /**
     * @param memory what this build knows, as texts: media type, size of a pull and content of the manifest
     */
    ReleasedImages(ManifestStore manifests, Map<String, String> memory) {
        this.manifests = manifests;
        this.memory = memory;
    }

    /** Not computed inside of the map: a request for it changes the same map. */
    Optional<PushedImage> find(ImageReference reference, Supplier<Optional<PushedImage>> look) {
        String remembered = memory.get(KEY + reference);
        if (remembered != null) {
            return remembered.equals(NONE) ? Optional.empty() : Optional.of(parsed(reference, remembered.split(" ")));
        }
        Optional<PushedImage> found = look.get();
        memory.put(KEY + reference, found.map(this::text).orElse(NONE));
        return found;
    }

    private String text(PushedImage image) {
        Manifest manifest = manifests.byDigest(image.name(), image.manifest().digest());
        return manifest.descriptor().mediaType() + " " + image.size() + " "
                + Base64.getEncoder().encodeToString(manifest.content());
    }

    private PushedImage parsed(ImageReference reference, String... parts) {
        Manifest manifest = Manifest.of(parts[0], Base64.getDecoder().decode(parts[2]));
        manifests.keep(manifest);
        return new PushedImage(
                reference.name(),
                manifest.descriptor(),
                Long.parseLong(parts[1]),
                manifest.annotations(),
                manifest.platforms());
    }
}
