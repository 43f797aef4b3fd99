package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A tiny base image for a rehearsal, where no public registry can be asked: an OCI index with one image per platform, all
 * of them sharing one layer that says what it is. Its bytes are the same on every machine and day.
 *
 * @param repository repository in the registry, such as {@code library/eclipse-temurin}
 * @param tag tag of the index
 * @param platforms operating system and architecture of each image, such as {@code linux/amd64}, in this order
 */
public record StandInBase(String repository, String tag, List<String> platforms) {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9]+/[a-z0-9]+");

    /** Refuses an image without platforms, and platforms that are not of two parts. */
    public StandInBase {
        platforms = List.copyOf(platforms);
        boolean named = platforms.stream().allMatch(PLATFORM.asMatchPredicate());
        if (repository.isBlank() || tag.isBlank() || platforms.isEmpty() || !named) {
            throw new IllegalArgumentException(repository + ":" + tag + " for " + platforms);
        }
    }

    /**
     * The stand-in for linux/amd64 and linux/arm64.
     *
     * @param repository repository in the registry
     * @param tag tag of the index
     * @return the image, not pushed yet
     */
    public static StandInBase of(String repository, String tag) {
        return new StandInBase(repository, tag, List.of("linux/amd64", "linux/arm64"));
    }

    /**
     * Makes sure that the image is in a registry; does nothing but look if it is.
     *
     * @param registry address of the registry, without a path
     * @param login the login to push with; empty for an open registry
     * @return digest of the index, {@code sha256:...}
     * @throws IOException if the registry refuses
     */
    public String seed(URI registry, Optional<RegistryCredentials> login) throws IOException {
        ImagePush push = new ImagePush(registry, login, repository);
        StandInContent content = StandInContent.of(platforms);
        if (!push.holds(tag, content.index())) {
            List<Blob> blobs = new ArrayList<>(content.configs());
            blobs.add(content.layer());
            for (Blob blob : blobs) {
                push.blob(blob);
            }
            for (Manifest manifest : content.manifests()) {
                push.manifest(manifest.digest().toString(), manifest);
            }
            push.manifest(tag, content.index());
        }
        return content.index().digest().toString();
    }
}
