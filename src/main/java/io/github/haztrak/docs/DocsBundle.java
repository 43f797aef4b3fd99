package io.github.haztrak.docs;

import io.github.haztrak.tag.VerifiedTag;
import java.nio.file.Path;

/**
 * Proves that a folder can be published as the documentation of a version: it holds files, and nothing that a site in git
 * cannot hold. The folder itself may be a link.
 *
 * @param tag the release it documents
 * @param folder where it lies
 * @param size how much it is
 */
public record DocsBundle(VerifiedTag tag, Path folder, Size size) {
    /**
     * How much a folder holds.
     *
     * @param files how many files
     * @param bytes in all of them
     */
    public record Size(int files, long bytes) {}

    /**
     * Looks through a folder; no file is opened.
     *
     * @param tag the release it documents
     * @param folder where it lies
     * @return the proof
     * @throws io.github.haztrak.problem.ReleaseException HZ-DOC-001 without a file, HZ-DOC-002 for what cannot be published
     */
    public static DocsBundle of(VerifiedTag tag, Path folder) {
        SiteFolder.requireUsable(tag.version());
        return new DocsBundle(tag, folder, new DocsFiles(folder).measure());
    }
}
