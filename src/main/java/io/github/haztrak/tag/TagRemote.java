package io.github.haztrak.tag;

import java.util.Optional;

/** The repository that others see: the remote {@code origin}. */
public interface TagRemote {
    /**
     * Asks for one tag.
     *
     * @param name the tag
     * @return the tag there, or empty if the remote has none of the name
     * @throws io.github.haztrak.problem.ReleaseException HZ-TAG-008 without such a remote or if it cannot be asked
     */
    Optional<RemoteTag> find(TagName name);

    /**
     * Brings a tag of HEAD that a checkout lost, or its annotation alone. Where that can be done with git, the local ref holds
     * the tag object afterwards; no other ref, and nothing on the remote, is touched.
     *
     * @param name the tag
     * @param there the tag as {@link #find} saw it, an annotated one
     * @return its tag object
     * @throws io.github.haztrak.problem.ReleaseException HZ-TAG-008 if it cannot be brought, HZ-TAG-007 if the remote holds
     *     another object by now, if the tag is not on HEAD, or if the local ref names something else than HEAD
     */
    TagObject recover(TagName name, RemoteTag there);
}
