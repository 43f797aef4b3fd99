package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class TagVerifierTest {
    private static final Version ONE = new Version("1.0.0");

    private final KnownRepository repository = new KnownRepository();
    private final TagVerifier verifier = new TagVerifier(repository, repository, new TagFormat("v{version}", "zoo"));

    @Test
    void provesAnAnnotatedTagThatIsTheSameOnTheRemote() {
        repository.annotated("v1.0.0", 'a').onRemote("v1.0.0", 'a', true);

        assertThat(verifier.verify(ONE))
                .isEqualTo(new VerifiedTag(
                        new TagName("v1.0.0"),
                        ONE,
                        KnownRepository.object('a'),
                        new VerifiedTag.TaggedCommit(KnownRepository.COMMIT, KnownRepository.NOON)));
    }

    @Test
    void picksTheTagOfTheVersionAmongSeveral() {
        repository.annotated("v0.9.0", 'b').lightweight("nightly").annotated("v1.0.0", 'a');
        repository.onRemote("v1.0.0", 'a', true);

        assertThat(verifier.verify(ONE).name()).isEqualTo(new TagName("v1.0.0"));
    }

    @Test
    void looksAtTheTreeOnlyIfAsked() {
        repository.annotated("v1.0.0", 'a').onRemote("v1.0.0", 'a', true).modified(List.of("pom.xml"));

        assertThat(verifier.verify(ONE).annotation()).isEqualTo("Annotation");
        assertThat(dirtyProblem().explanation().found()).isEqualTo("pom.xml");
    }

    @Test
    @Provokes(ProblemCode.TREE_DIRTY)
    void listsTenOfManyModifiedFiles() {
        repository.annotated("v1.0.0", 'a').onRemote("v1.0.0", 'a', true);
        repository.modified(IntStream.range(0, 13).mapToObj(i -> "file" + i).toList());

        Refused.when(verifier::requireCleanTree).tells(ProblemCode.TREE_DIRTY, "file0", "and 3 more");
        assertThat(dirtyProblem().explanation().found())
                .contains("file9\nand 3 more")
                .doesNotContain("file10");
    }

    @Test
    @Provokes(ProblemCode.TAG_MISSING)
    void refusesAHeadWithoutATag() {
        Refused.when(() -> verifier.verify(ONE)).tells(ProblemCode.TAG_MISSING, "commit cccccccc, no tag on it");
    }

    @Test
    void namesTheOtherTagsOnAHeadWithoutAReleaseTag() {
        repository.lightweight("nightly");

        assertRefused(ONE, "HZ-TAG-001").contains("tags on it: nightly");
    }

    @Test
    @Provokes(ProblemCode.TAG_LIGHTWEIGHT)
    void refusesALightweightTagThatIsLightweightOnTheRemoteToo() {
        repository.lightweight("v1.0.0").onRemote("v1.0.0", 'c', false);

        Refused.when(() -> verifier.verify(ONE))
                .tells(ProblemCode.TAG_LIGHTWEIGHT, "git tag -f -a", "git fetch --force origin");
    }

    @Test
    void seesThatTheCheckoutLostTheAnnotation() {
        repository.lightweight("v1.0.0").onRemote("v1.0.0", 'a', true);

        assertRefused(ONE, "HZ-TAG-002")
                .contains("git fetch --force origin refs/tags/v1.0.0:refs/tags/v1.0.0")
                .doesNotContain("git tag");
    }

    @Test
    @Provokes(ProblemCode.TAG_VERSION_DIFFERS)
    void refusesTheTagOfAnotherVersion() {
        repository.annotated("v1.0.1", 'a').onRemote("v1.0.1", 'a', true);

        Refused.when(() -> verifier.verify(ONE))
                .tells(ProblemCode.TAG_VERSION_DIFFERS, "tag on HEAD: v1.0.1", "expected:    v1.0.0");
    }

    @Test
    @Provokes({ProblemCode.VERSION_SNAPSHOT, ProblemCode.TAG_MISSING})
    void refusesASnapshotAndTheMissingTagOfItsRelease() {
        Refused.when(() -> verifier.verify(new Version("1.0.0-SNAPSHOT")))
                .tells(ProblemCode.VERSION_SNAPSHOT, "-DnewVersion=1.0.0 ")
                .tells(ProblemCode.TAG_MISSING, "HEAD carries no tag v1.0.0");
    }

    @Test
    @Provokes(ProblemCode.TAG_NOT_ON_REMOTE)
    void refusesATagThatWasNotPushed() {
        repository.annotated("v1.0.0", 'a');

        Refused.when(() -> verifier.verify(ONE))
                .tells(ProblemCode.TAG_NOT_ON_REMOTE, "git push origin refs/tags/v1.0.0");
    }

    @Test
    @Provokes(ProblemCode.TAG_DIFFERS_ON_REMOTE)
    void refusesATagThatIsAnotherObjectOnTheRemote() {
        repository.annotated("v1.0.0", 'a').onRemote("v1.0.0", 'b', true);

        Refused.when(() -> verifier.verify(ONE))
                .tells(ProblemCode.TAG_DIFFERS_ON_REMOTE, "a".repeat(40), "b".repeat(40) + " (annotated)");
    }

    @Test
    void passesOnWhyTheRemoteCannotBeAskedBesideWhatItSeesItself() {
        Problem gone = Problem.of(ProblemCode.REMOTE_UNREACHABLE, "gone")
                .found("a")
                .why("b")
                .fix("c");
        repository.lightweight("v1.0.0").unreachable(gone.exception());

        assertRefused(ONE, "HZ-TAG-008", "HZ-TAG-002");
    }

    @Test
    void tellsAllProblemsTogether() {
        repository.lightweight("v1.0.0");

        ReleaseException refused =
                catchThrowableOfType(ReleaseException.class, () -> verifier.verify(new Version("1.0.0-SNAPSHOT")));

        assertThat(codes(refused)).containsExactly("HZ-TAG-004", "HZ-TAG-006", "HZ-TAG-002");
    }

    @Test
    void takesATagOfTheFormatForAnIntentionToRelease() {
        repository.lightweight("nightly");
        assertThat(verifier.isTagged()).isFalse();

        repository.lightweight("v7");
        assertThat(verifier.isTagged()).isTrue();
    }

    private Problem dirtyProblem() {
        return catchThrowableOfType(ReleaseException.class, verifier::requireCleanTree)
                .problems()
                .get(0);
    }

    private AbstractStringAssert<?> assertRefused(Version version, String... codes) {
        ReleaseException refused = catchThrowableOfType(ReleaseException.class, () -> verifier.verify(version));
        assertThat(codes(refused)).containsExactly(codes);
        return assertThat(refused.getMessage());
    }

    private static List<String> codes(ReleaseException refused) {
        return refused.problems().stream().map(problem -> problem.code().id()).toList();
    }
}
