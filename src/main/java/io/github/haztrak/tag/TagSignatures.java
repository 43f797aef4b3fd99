package io.github.haztrak.tag;

/** Who signed a tag, and whether that holds. */
public interface TagSignatures {
    /**
     * Verifies the signature of a tag.
     *
     * @param name the tag
     * @param object its tag object
     * @return what came of it; an unsigned tag and a bad signature are answers too
     * @throws io.github.haztrak.problem.ReleaseException HZ-SIG-005 if nobody here can verify this kind of signature
     */
    Signature of(TagName name, TagObject object);
}
