package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides whether HEAD may be released as a version: the first gate of every release. */
public final class TagVerifier {
    private final GitRepository repository;
    private final TagRemote remote;
    private final TagFormat format;
    private final SignatureGate signatures;

    /**
     * Verifies the tags of one repository.
     *
     * @param repository where HEAD is
     * @param remote where others find its tags
     * @param format how tags are named
     */
    public TagVerifier(GitRepository repository, TagRemote remote, TagFormat format) {
        this(repository, remote, format, SignatureGate.open());
    }

    private TagVerifier(GitRepository repository, TagRemote remote, TagFormat format, SignatureGate signatures) {
        this.repository = repository;
        this.remote = remote;
        this.format = format;
        this.signatures = signatures;
    }

    /**
     * Lets only tags pass that are signed as a rule wants.
     *
     * @param gate asked once a tag is proved otherwise
     * @return a verifier of the same tags
     */
    public TagVerifier with(SignatureGate gate) {
        return new TagVerifier(repository, remote, format, gate);
    }

    /**
     * How the tags it verifies are named.
     *
     * @return the format
     */
    public TagFormat format() {
        return format;
    }

    /**
     * What is checked out.
     *
     * @return HEAD with the tags on it
     */
    public Head head() {
        return repository.head();
    }

    /**
     * Tells whether HEAD carries any tag of the format.
     *
     * @return false for a commit that nobody meant to release
     */
    public boolean isTagged() {
        return repository.head().tags().stream()
                .anyMatch(tag -> format.versionOf(tag.name()).isPresent());
    }

    /**
     * Proves the tag, here and on the remote.
     *
     * @param version the project's version
     * @return the proof
     * @throws ReleaseException HZ-TAG-001 to 004 and 006 to 008, HZ-GIT-001; all that apply together; HZ-SIG-001 to 006 once
     *     none of them does
     */
    public VerifiedTag verify(Version version) {
        List<Problem> problems = new ArrayList<>();
        Head head = repository.head();
        if (version.isSnapshot()) {
            problems.add(TagProblems.snapshot(version));
        }
        TagName expected = format.nameOf(version.released());
        Optional<TagAtHead> tag = head.tags().stream()
                .filter(candidate -> candidate.name().equals(expected))
                .findFirst();
        problems.addAll(tag.map(this::compared).orElseGet(() -> List.of(absent(head, expected))));
        ReleaseException.throwIfAny(problems);
        TagObject object = tag.flatMap(TagAtHead::object).orElseThrow();
        return new VerifiedTag(
                expected,
                version,
                object,
                new VerifiedTag.TaggedCommit(head.commit(), head.committedAt()),
                signatures.require(expected, object));
    }

    /**
     * Proves that the work tree is exactly what HEAD names.
     *
     * @return what was seen, one line
     * @throws ReleaseException HZ-TAG-005, HZ-GIT-001
     */
    public String requireCleanTree() {
        List<String> modified = repository.modifiedFiles();
        if (!modified.isEmpty()) {
            throw TagProblems.dirty(modified).exception();
        }
        return "clean";
    }

    private Problem absent(Head head, TagName expected) {
        List<TagName> others = head.tags().stream()
                .map(TagAtHead::name)
                .filter(name -> format.versionOf(name).isPresent())
                .toList();
        return others.isEmpty() ? TagProblems.missing(head, expected) : TagProblems.differs(others, expected);
    }

    private List<Problem> compared(TagAtHead tag) {
        List<Problem> problems = new ArrayList<>();
        Optional<RemoteTag> there = Optional.empty();
        try {
            there = remote.find(tag.name());
            if (there.isEmpty()) {
                problems.add(TagProblems.notOnRemote(tag.name()));
            }
        } catch (ReleaseException unreachable) {
            problems.addAll(unreachable.problems());
        }
        annotationProblem(tag, there).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> annotationProblem(TagAtHead tag, Optional<RemoteTag> remote) {
        if (tag.object().isEmpty()) {
            return Optional.of(remote.filter(RemoteTag::annotated)
                    .map(there -> TagProblems.lostByCheckout(tag.name(), there))
                    .orElseGet(() -> TagProblems.lightweight(tag.name())));
        }
        TagObject object = tag.object().get();
        return remote.filter(there -> !there.objectId().equals(object.id()))
                .map(there -> TagProblems.moved(tag.name(), object, there));
    }
}
