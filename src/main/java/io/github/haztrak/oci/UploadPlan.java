package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.oci.ManifestPush.BlobPush;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which way each missing blob takes: a distinct one crosses the wire once at the most, and is taken over into every other
 * repository from there.
 *
 * @param first one delivery for each distinct blob
 * @param further what can only be taken over when the first have arrived
 */
record UploadPlan(List<Delivery> first, List<Delivery> further) {

    /**
     * A blob on its way into a repository.
     *
     * @param push what goes where
     * @param from a repository of the same registry that has it or will have it by then
     */
    record Delivery(BlobPush push, Optional<ImageName> from) {}

    /**
     * Plans with what other images of the build prove: a repository that does not lack a blob has it.
     *
     * @param needs what is missing
     * @param all every image of the build
     */
    static UploadPlan of(Collection<BlobPush> needs, List<ImageUpload> all) {
        Map<Descriptor, List<BlobPush>> places = new LinkedHashMap<>();
        needs.stream()
                .distinct()
                .forEach(need -> places.computeIfAbsent(need.blob(), any -> new ArrayList<>())
                        .add(need));
        List<Delivery> first = new ArrayList<>();
        List<Delivery> further = new ArrayList<>();
        places.forEach((blob, lacking) -> {
            BlobPush home = lacking.get(0);
            first.add(new Delivery(
                    home, holder(blob, lacking, all).or(() -> home.upload().mountableBase(blob))));
            lacking.stream()
                    .skip(1)
                    .map(other -> new Delivery(other, sibling(home, other)))
                    .forEach(further::add);
        });
        return new UploadPlan(List.copyOf(first), List.copyOf(further));
    }

    /** Sends everything to everywhere: for a registry that says it took what it does not have. */
    static UploadPlan direct(Collection<BlobPush> needs) {
        return new UploadPlan(
                needs.stream()
                        .distinct()
                        .map(need -> new Delivery(need, Optional.empty()))
                        .toList(),
                List.of());
    }

    private static Optional<ImageName> holder(Descriptor blob, List<BlobPush> lacking, List<ImageUpload> all) {
        BlobPush home = lacking.get(0);
        return all.stream()
                .filter(upload -> upload.blobs().contains(blob))
                .filter(upload -> !lacking.contains(new BlobPush(upload, blob)))
                .flatMap(upload -> sibling(new BlobPush(upload, blob), home).stream())
                .findFirst();
    }

    private static Optional<ImageName> sibling(BlobPush home, BlobPush other) {
        return Optional.of(home.upload().name())
                .filter(name -> name.registry().equals(other.upload().name().registry()));
    }
}
