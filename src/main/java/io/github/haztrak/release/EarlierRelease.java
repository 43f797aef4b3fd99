package io.github.haztrak.release;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The release before this one, as the changelog counts. Looked for only when somebody asks for its images.
 *
 * @param version which it is, if there is one
 * @param registry where its images are
 */
record EarlierRelease(Supplier<Optional<Version>> version, ImageRegistry registry) {

    static EarlierRelease before(VerifiedTag tag, Supplier<ChangelogComposer> changelogs, ImageRegistry registry) {
        return new EarlierRelease(() -> changelogs.get().releaseBefore(tag), registry);
    }

    /** For who does not want to know: everything is new. */
    static EarlierRelease none(ImageRegistry registry) {
        return new EarlierRelease(Optional::empty, registry);
    }

    /** Those of its images that the registry still has. */
    List<PushedImage> images(Collection<ImageName> names) {
        return names.isEmpty()
                ? List.of()
                : version.get()
                        .map(before -> registry.released(names, before.imageTag()))
                        .orElse(List.of());
    }

    /** Of its images that of the same name and fingerprint. */
    static Optional<PushedImage> sameAs(BuiltImage image, List<PushedImage> earlier) {
        return earlier.stream()
                .filter(other -> other.name().equals(image.identity().name()))
                .filter(other ->
                        other.fingerprint().isPresent() && other.fingerprint().equals(image.fingerprint()))
                .findFirst();
    }
}
