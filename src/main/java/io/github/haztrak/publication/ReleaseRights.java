package io.github.haztrak.publication;

/** What GitHub lets us do, asked without leaving anything behind. */
public interface ReleaseRights {
    /**
     * Proves that releases may be written.
     *
     * @return what was seen, one line: which repository, by what right
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-001 when the token or the right is missing, HZ-REL-003 when
     *     GitHub keeps failing
     */
    String requireWrite();
}
