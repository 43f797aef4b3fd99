package io.github.haztrak.publication;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ShellWord;
import io.github.haztrak.tag.TagName;

/**
 * Proves that a release is public.
 *
 * @param id GitHub's number for it
 * @param tag the tag it was made from
 * @param prerelease whether it is marked as not ready for production
 * @param page where people read it
 * @param withdrawn whether its text tells people not to use it
 */
public record PublishedRelease(long id, TagName tag, boolean prerelease, String page, boolean withdrawn)
        implements HostedRelease {
    /**
     * A release that stands.
     *
     * @param id GitHub's number for it
     * @param tag the tag it was made from
     * @param prerelease whether it is marked as not ready for production
     * @param page where people read it
     */
    public PublishedRelease(long id, TagName tag, boolean prerelease, String page) {
        this(id, tag, prerelease, page, false);
    }

    /**
     * Proves that it was not withdrawn.
     *
     * @throws io.github.haztrak.problem.ReleaseException HZ-PTR-002
     */
    public void requireStanding() {
        if (withdrawn) {
            throw Problem.of(ProblemCode.RELEASE_WITHDRAWN, "the release " + tag + " was withdrawn")
                    .found(page + " says so")
                    .why("people were told not to use it; no build and no pointer brings it back by itself")
                    .fix("release the next version: bump it, tag, push that tag"
                            + "\n# or, if it was withdrawn by mistake:"
                            + "\nmvn haztrak:withdraw -Dhaztrak.undo -Dhaztrak.version="
                            + ShellWord.of(tag.value()))
                    .exception();
        }
    }
}
