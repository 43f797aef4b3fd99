package io.github.haztrak.docs;

import io.github.haztrak.tag.Version;

/**
 * A site that keeps the documentation of every version in a folder of its own: {@code 1.4.2/}, with copies under
 * {@code latest/} and {@code 1.4/}, the list {@code versions.json} and a page of all versions. What else is there stays.
 */
public interface DocsSite {
    /**
     * Publishes the documentation of a version: all in one step, or nothing. What was published of this version before is
     * replaced if it differs; where nothing differs, nothing is written. An alias of a newer stable version stays that one's.
     *
     * @param bundle the documentation
     * @param aliases the names that shall lead to it too
     * @return what became of it
     * @throws io.github.haztrak.problem.ReleaseException HZ-DOC-003 if the site may not be written, HZ-DOC-004 if it cannot be
     *     reached, HZ-DOC-005 if what is there cannot be read; HZ-TAG-008 without a remote
     */
    PublishedDocs publish(DocsBundle bundle, DocsAliases aliases);

    /**
     * Leads aliases to a version that is on the site, forward or back; no files are needed here.
     *
     * @param version the version
     * @param aliases the names that shall lead to it
     * @return what became of them; nothing moves where the site has none of this version
     * @throws io.github.haztrak.problem.ReleaseException as {@link #publish}
     */
    PublishedDocs point(Version version, DocsAliases aliases);

    /**
     * Tells visitors that a version was withdrawn, or that it stands again. Its files stay.
     *
     * @param version the version
     * @param withdrawn whether people are told not to use it
     * @return what became of it; nothing where the site has none of this version
     * @throws io.github.haztrak.problem.ReleaseException as {@link #publish}
     */
    PublishedDocs mark(Version version, boolean withdrawn);

    /**
     * Says what {@link #publish} would make of a bundle, and writes nothing.
     *
     * @param bundle the documentation
     * @param aliases the names that would lead to it too
     * @return what would become of it; there is no commit
     * @throws io.github.haztrak.problem.ReleaseException as {@link #publish}
     */
    PublishedDocs outlook(DocsBundle bundle, DocsAliases aliases);

    /**
     * Lists what is there.
     *
     * @return the versions with a folder on the site; none for a site that is not there
     * @throws io.github.haztrak.problem.ReleaseException as {@link #publish}
     */
    DocsVersions versions();
}
