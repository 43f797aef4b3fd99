package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.tag.Version;
import java.nio.file.Path;
import java.util.List;

/**
 * What shall be released.
 *
 * @param version the version of the project
 * @param images where the images of this build go
 * @param publication how the release is shown
 */
public record ReleaseRequest(Version version, Images images, Publication publication) {

    /**
     * The names under which images may be.
     *
     * @param required those that belong to the release for sure
     * @param possible those of modules of which only the registry can tell whether they have an image
     */
    public record Images(List<ImageName> required, List<ImageName> possible) {
        /** Copies the lists. */
        public Images {
            required = List.copyOf(required);
            possible = List.copyOf(possible);
        }
    }

    /**
     * How the release is shown.
     *
     * @param title its name; {@code {tag}}, {@code {version}} and {@code {date}} are replaced
     * @param work a folder for files that are made on the way
     * @param terms how far it goes
     * @param files what is downloaded beside it
     */
    public record Publication(String title, Path work, ReleaseTerms terms, ReleaseFiles files) {
        /**
         * Shown at once, on the usual terms, without files of modules.
         *
         * @param title its name
         * @param work a folder for files that are made on the way
         */
        public Publication(String title, Path work) {
            this(title, work, ReleaseTerms.DEFAULT, ReleaseFiles.NONE);
        }
    }

    /**
     * This request with files to download.
     *
     * @param files what stands beside the release
     * @return the request
     */
    public ReleaseRequest with(ReleaseFiles files) {
        return new ReleaseRequest(
                version, images, new Publication(publication.title(), publication.work(), publication.terms(), files));
    }
}
