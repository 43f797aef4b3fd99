package io.github.haztrak.release;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps tags in memory; a tag may stay unreadable for some looks, as on GHCR. */
final class MemoryRegistry implements ImageRegistry {
    final Map<ImageReference, PushedImage> tags = new LinkedHashMap<>();
    final List<BuiltImage> brought = new ArrayList<>();
    int blindLooks;
    int looks;
    String revision = Samples.COMMIT.hex();
    boolean failing;

    @Override
    public List<PushedImage> find(Collection<ImageName> names, String tag) {
        looks++;
        if (blindLooks-- > 0) {
            return List.of();
        }
        return names.stream()
                .flatMap(name -> Optional.ofNullable(tags.get(name.tagged(tag))).stream())
                .toList();
    }

    @Override
    public void bringBlobs(BuiltImage image, Optional<PushedImage> earlier) {
        brought.add(image);
    }

    @Override
    public List<PushedImage> upload(List<BuiltImage> images) {
        return images.stream()
                .map(image -> new PushedImage(
                        image.identity().name(),
                        image.manifest(),
                        42,
                        Map.of(
                                Provenance.REVISION,
                                revision,
                                Fingerprint.ANNOTATION,
                                image.fingerprint().orElseThrow().digest().value())))
                .toList();
    }

    @Override
    public void tag(Collection<PushedImage> images, String tag) {
        if (failing) {
            throw Problem.of(ProblemCode.REGISTRY_FAILING, "the registry keeps failing")
                    .found("it is down")
                    .why("a test")
                    .fix("wait")
                    .exception();
        }
        images.forEach(image -> tags.put(image.name().tagged(tag), image));
    }
}
