package io.github.haztrak.tag;

/** Who signed a tag, and whether that holds. */
@FunctionalInterface
public interface TagSignatures {
    /**
     * Verifies the signature of a tag. A signature over a tag object of another name does not hold for this one.
     *
     * @param name the tag
     * @param object its tag object
     * @return what came of it; an unsigned tag, a bad signature and a verifier that cannot tell are answers too
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the repository cannot be read, HZ-REL-001 or HZ-REL-003
     *     if GitHub is asked and refuses or keeps failing
     */
    Signature of(TagName name, TagObject object);

    /**
     * Lets another verifier answer what this one cannot tell.
     *
     * @param other asked only then
     * @return both; the first that can tell is believed
     */
    default TagSignatures or(TagSignatures other) {
        return (name, object) -> {
            Signature first = of(name, object);
            if (!first.is(Signature.Verdict.UNVERIFIABLE)) {
                return first;
            }
            Signature second = other.of(name, object);
            return second.is(Signature.Verdict.UNVERIFIABLE) ? first.and(second) : second;
        };
    }
}
