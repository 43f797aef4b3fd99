package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether HEAD may be released as a version: the first gate of every release. */
public final class TagVerifier {
    private final TagSource source;
    private final TagRules rules;
    private final SignatureGate signatures;

    /**
     * Verifies the tags of one repository.
     *
     * @param source where they are found
     * @param rules what is asked of them
     */
    public TagVerifier(TagSource source, TagRules rules) {
        this(source, rules, SignatureGate.open());
    }

    private TagVerifier(TagSource source, TagRules rules, SignatureGate signatures) {
        this.source = source;
        this.rules = rules;
        this.signatures = signatures;
    }

    /**
     * Lets only tags pass that are signed as a rule wants.
     *
     * @param gate asked once a tag is proved otherwise
     * @return a verifier of the same tags
     */
    public TagVerifier with(SignatureGate gate) {
        return new TagVerifier(source, rules, gate);
    }

    /**
     * How the tags it verifies are named.
     *
     * @return the format
     */
    public TagFormat format() {
        return rules.format();
    }

    /**
     * What is checked out.
     *
     * @return HEAD with the tags on it
     */
    public Head head() {
        return source.repository().head();
    }

    /**
     * Tells whether HEAD carries any tag of the format, in this clone; the remote is not asked.
     *
     * @return false for a commit that nobody meant to release
     */
    public boolean isTagged() {
        return head().tags().stream()
                .anyMatch(tag -> format().versionOf(tag.name()).isPresent());
    }

    /**
     * Proves the tag, here and on the remote. A tag that the checkout lost or made lightweight is brought back.
     *
     * @param version the project's version
     * @return the proof
     * @throws ReleaseException HZ-TAG-001 to 004 and 006 to 008, HZ-GIT-001, HZ-CFG-001; all that apply together; HZ-SIG-001
     *     to 006 once none of them does
     */
    public VerifiedTag verify(Version version) {
        Head head = head();
        TagName expected = format().nameOf(version.released());
        List<Problem> problems = new ArrayList<>();
        if (version.isSnapshot()) {
            problems.add(TagProblems.snapshot(version));
        }
        Optional<TagObject> object = Optional.empty();
        try {
            object = Optional.of(proved(expected, head, version));
        } catch (ReleaseException refused) {
            problems.addAll(refused.problems());
        }
        ReleaseException.throwIfAny(problems);
        TagObject proved = object.orElseThrow();
        return new VerifiedTag(
                expected,
                version,
                proved,
                new VerifiedTag.TaggedCommit(head.commit(), head.committedAt()),
                signatures.require(expected, proved));
    }

    /**
     * Proves that the work tree is what HEAD names, but for the files that may differ.
     *
     * @return what was seen, one line
     * @throws ReleaseException HZ-TAG-005, HZ-GIT-001
     */
    public String requireCleanTree() {
        return new WorkTree(source.repository(), rules.checkModificationExcludes()).requireClean();
    }

    /**
     * Proves that the clone has every commit up to HEAD.
     *
     * @return what was seen, one line
     * @throws ReleaseException HZ-GIT-002, HZ-GIT-001
     */
    public String requireWholeHistory() {
        return source.repository().requireWholeHistory();
    }

    private TagObject proved(TagName expected, Head head, Version version) {
        expected.flaw().ifPresent(flaw -> {
            throw TagProblems.impossible(format(), version.released(), flaw).exception();
        });
        return new ExpectedTag(expected, head, format()).proved(source);
    }
}
