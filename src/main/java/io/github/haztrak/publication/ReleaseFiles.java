package io.github.haztrak.publication;

import java.util.Optional;

/** The files beside a public release, to be read again. */
public interface ReleaseFiles {
    /** The largest text that is read, in bytes. */
    long LIMIT = 4_000_000;

    /**
     * Downloads a text and holds it against the size and the digest that its host tells.
     *
     * @param release the release
     * @param name the file's name, such as {@code images.txt}
     * @return its text in UTF-8, or empty if no whole file of that name is there
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-001 when access is denied, HZ-REL-003 when GitHub keeps failing,
     *     or sends something else than it tells or more than {@link #LIMIT}
     */
    Optional<String> text(PublishedRelease release, String name);
}
