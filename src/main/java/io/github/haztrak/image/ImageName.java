package io.github.haztrak.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where an image lives, without tag or digest.
 *
 * @param registry host and port, such as {@code ghcr.io}
 * @param repository the path in it (OCI distribution spec, {@code <name>}): lower case
 */
public record ImageName(String registry, String repository) {
    private static final int LONGEST = 255;
    private static final String DOCKER_HUB = "docker.io";
    private static final Pattern REGISTRY = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:\\d{1,5})?");
    private static final Pattern REPOSITORY =
            Pattern.compile("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*");

    /** Rejects a name that no registry accepts. */
    public ImageName {
        if (registry.length() > LONGEST || !REGISTRY.matcher(registry).matches()) {
            throw new IllegalArgumentException("not the host of a registry: " + registry);
        }
        if (repository.length() > LONGEST || !REPOSITORY.matcher(repository).matches()) {
            throw new IllegalArgumentException(
                    "not a repository name (lower-case letters, digits, single separators): " + repository);
        }
    }

    /**
     * Reads a name; one without a host means Docker Hub, as everywhere.
     *
     * @param text such as {@code ghcr.io/octo/server} or {@code nginx}
     * @return the name
     */
    public static ImageName parse(String text) {
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            return first.equals(DOCKER_HUB)
                    ? onDockerHub(text.substring(slash + 1))
                    : new ImageName(first, text.substring(slash + 1));
        }
        return onDockerHub(text);
    }

    private static ImageName onDockerHub(String repository) {
        return new ImageName(DOCKER_HUB, repository.contains("/") ? repository : "library/" + repository);
    }

    /**
     * What somebody may have meant who wrote what is no name: in lower case, without scheme, tag and digest, and with {@code -}
     * for what a name cannot hold.
     *
     * @param text any text
     * @return a name; empty where too little is left of the text
     */
    public static Optional<ImageName> meant(String text) {
        String bare = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("@.*$", "")
                .replaceFirst(":[^/]*$", "");
        String name = Arrays.stream(
                        bare.substring(0, Math.min(LONGEST, bare.length())).split("/+"))
                .map(part -> part.matches("[a-z0-9.-]+:\\d+") ? part : clean(part))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
        try {
            return Optional.of(parse(name));
        } catch (IllegalArgumentException nothingLeft) {
            return Optional.empty();
        }
    }

    private static String clean(String part) {
        return part.replaceAll("[^a-z0-9._-]", "-").replaceAll("[._-]{2,}", "-").replaceAll("^[._-]+|[._-]+$", "");
    }

    /**
     * This name with a tag.
     *
     * @param tag the tag
     * @return the reference
     */
    public ImageReference tagged(String tag) {
        return new ImageReference(this, tag);
    }

    @Override
    public String toString() {
        return registry + "/" + repository;
    }
}
