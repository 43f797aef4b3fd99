package io.github.haztrak.changelog;

/** Writes a changelog as a text. */
public interface ChangelogRenderer {
    /**
     * Writes all of it. The same changelog gives the same text.
     *
     * @param changelog what changed
     * @return the text, without a line break at its end
     * @throws io.github.haztrak.problem.ReleaseException HZ-CFG-001 if a template cannot be used
     */
    String render(Changelog changelog);
}
