package io.github.haztrak.rehearsal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What an embedded GitHub starts from.
 *
 * @param stateDirectory where it shows its releases; its sub-folder {@code releases} is emptied at the start
 * @param slug owner and repository, {@code octo/shop}
 * @param access the token it knows
 * @param existing tags and releases that are there already
 */
public record GitHubSeed(Path stateDirectory, String slug, GitHubAccess access, Existing existing) {

    /** Refuses a slug that is not of two parts. */
    public GitHubSeed {
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(existing, "existing");
        if (!slug.matches("[\\w.-]+/[\\w.-]+")) {
            throw new IllegalArgumentException("not owner/repository: " + slug);
        }
    }

    /**
     * An empty repository whose releases can be changed.
     *
     * @param stateDirectory where it shows its releases
     * @param slug owner and repository, {@code octo/shop}
     * @param access the token it knows
     * @return the seed
     */
    public static GitHubSeed of(Path stateDirectory, String slug, GitHubAccess access) {
        return new GitHubSeed(stateDirectory, slug, access, new Existing(List.of(), List.of(), false));
    }

    /**
     * Gives the repository tags.
     *
     * @param tags all of them
     * @return a new seed
     */
    public GitHubSeed withTags(List<SeededTag> tags) {
        return new GitHubSeed(
                stateDirectory, slug, access, new Existing(tags, existing.releasedTags, existing.immutableReleases));
    }

    /**
     * Gives the repository published releases, the last one being the latest.
     *
     * @param tagNames names of their tags
     * @return a new seed
     */
    public GitHubSeed withReleases(List<String> tagNames) {
        return new GitHubSeed(
                stateDirectory, slug, access, new Existing(existing.tags, tagNames, existing.immutableReleases));
    }

    /**
     * Turns on the repository setting "immutable releases": what is published from now on stays as it is.
     *
     * @return a new seed
     */
    public GitHubSeed withImmutableReleases() {
        return new GitHubSeed(stateDirectory, slug, access, new Existing(existing.tags, existing.releasedTags, true));
    }

    String owner() {
        return slug.substring(0, slug.indexOf('/'));
    }

    String repository() {
        return slug.substring(slug.indexOf('/') + 1);
    }

    /**
     * What is in the repository already.
     *
     * @param tags its tags
     * @param releasedTags tags with a published release, oldest first
     * @param immutableReleases whether a published release can still be changed
     */
    public record Existing(List<SeededTag> tags, List<String> releasedTags, boolean immutableReleases) {

        /** Copies the lists. */
        public Existing {
            tags = List.copyOf(tags);
            releasedTags = List.copyOf(releasedTags);
        }
    }
}
