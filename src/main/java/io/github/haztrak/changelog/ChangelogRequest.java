package io.github.haztrak.changelog;

import io.github.haztrak.tag.Version;
import java.util.Optional;

/**
 * Which changelog is wanted.
 *
 * @param until the newest commit, as git calls it: {@code HEAD}, a tag
 * @param from where to begin instead of the release before
 * @param about what it is about
 */
public record ChangelogRequest(String until, Optional<String> from, About about) {
    /**
     * What a changelog is about.
     *
     * @param version what the project will release next, for a commit without a tag
     * @param module the only module, or empty for all
     */
    public record About(Optional<Version> version, Optional<String> module) {}
}
