package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

class TagVerifierTest {
    private static final Version ONE = new Version("1.0.0");

    private final KnownRepository repository = new KnownRepository();
    private final TagVerifier verifier =
            new TagVerifier(repository.source(), TagRules.of(new TagFormat("v{version}", "zoo")));

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
                .tells(
                        ProblemCode.TAG_LIGHTWEIGHT,
                        "git tag -f -a",
                        "the tag v1.0.0 is lightweight",
                        "git push --force origin");
    }

    @Test
    void bringsBackAnAnnotationThatTheCheckoutLost() {
        repository.lightweight("v1.0.0").onRemote("v1.0.0", 'a', true);

        assertThat(verifier.verify(ONE).object()).isEqualTo(KnownRepository.object('a'));
        assertThat(repository.mended()).containsExactly("annotation of v1.0.0");
    }

    @Test
    void bringsATagThatTheCheckoutLeftOut() {
        repository.annotated("v0.9.0", 'b').onRemote("v1.0.0", 'a', true);

        assertThat(verifier.verify(ONE).object()).isEqualTo(KnownRepository.object('a'));
        assertThat(repository.mended()).containsExactly("tag v1.0.0");
    }

    @Test
    void saysThatTheCheckoutLostTheAnnotationAndWhyItCouldNotBeBroughtBack() {
        repository.lightweight("v1.0.0").onRemote("v1.0.0", 'a', true).unrecoverable(gone("no route"));

        assertRefused(ONE, "HZ-TAG-008", "HZ-TAG-002")
                .contains(
                        "the checkout has made the tag v1.0.0 lightweight",
                        "fetched again: no route",
                        "actions/checkout@v6",
                        "git fetch --force origin refs/tags/v1.0.0:refs/tags/v1.0.0")
                .doesNotContain("git tag");
        assertThat(repository.mended()).isEmpty();
    }

    @Test
    void saysThatTheCheckoutLeftTheTagOutAndWhyItCouldNotBeBrought() {
        repository.onRemote("v1.0.0", 'a', true).unrecoverable(gone("no route"));

        assertRefused(ONE, "HZ-TAG-008", "HZ-TAG-001")
                .contains("the checkout has left out the tag v1.0.0", "fetched: no route", "fetch-depth: 0")
                .doesNotContain("git tag");
    }

    @Test
    void doesNotBlameTheCheckoutForATagThatMovedMeanwhile() {
        Problem moved = TagProblems.moved(
                new TagName("v1.0.0"), "a".repeat(40), new RemoteTag("b".repeat(40), Optional.empty()));
        repository.lightweight("v1.0.0").onRemote("v1.0.0", 'a', true).unrecoverable(moved.exception());

        assertRefused(ONE, "HZ-TAG-007");
    }

    @Test
    void bringsNothingThatIsOnAnotherCommit() {
        repository.lightweight("v1.0.0").elsewhereOnRemote("v1.0.0", 'a', true);

        assertRefused(ONE, "HZ-TAG-007").contains("here:   " + KnownRepository.COMMIT, "on commit " + "e".repeat(40));
        assertThat(repository.mended()).isEmpty();
    }

    @Test
    void refusesALightweightTagThatIsOnAnotherCommitOnTheRemote() {
        repository.lightweight("v1.0.0").elsewhereOnRemote("v1.0.0", 'e', false);

        assertRefused(ONE, "HZ-TAG-007").contains("remote: " + "e".repeat(40) + " (lightweight)");
    }

    @Test
    void leadsToTheCommitThatCarriesTheTagOnTheRemote() {
        repository.lightweight("nightly").elsewhereOnRemote("v1.0.0", 'a', true);

        assertRefused(ONE, "HZ-TAG-001")
                .contains("is on another commit", "v1.0.0 is on " + "e".repeat(40), "git checkout refs/tags/v1.0.0")
                .doesNotContain("git tag");
    }

    @Test
    void refusesATagThatOnlyTheRemoteHasAndThatIsLightweightThere() {
        repository.onRemote("v1.0.0", 'c', false);

        assertRefused(ONE, "HZ-TAG-002")
                .contains("git tag -f -a -m \"...\" v1.0.0 " + KnownRepository.COMMIT, "git push --force origin");
    }

    @Test
    void doesNotAdviseToTagAVersionThatIsTakenOnTheRemote() {
        repository.annotated("v1.0.1", 'b').elsewhereOnRemote("v1.0.0", 'a', true);

        assertRefused(ONE, "HZ-TAG-003")
                .contains("v1.0.0 is on " + "e".repeat(40))
                .doesNotContain("git tag");
    }

    @Test
    void isNotDisturbedByTheTagsOfOtherModules() {
        TagVerifier ofServer =
                new TagVerifier(repository.source(), TagRules.of(new TagFormat("{artifactId}-{version}", "server")));
        repository
                .annotated("client-1.0.0", 'b')
                .annotated("my-server-1.0.0", 'd')
                .lightweight("server-1.0.0-rc.1");
        repository.annotated("server-1.0.0", 'a').onRemote("server-1.0.0", 'a', true);

        assertThat(ofServer.verify(ONE).object()).isEqualTo(KnownRepository.object('a'));
    }

    @Test
    void doesNotTakeAnotherModulesTagForAnotherVersion() {
        TagVerifier ofServer =
                new TagVerifier(repository.source(), TagRules.of(new TagFormat("{artifactId}-{version}", "server")));
        repository.annotated("client-2.0.0", 'b');

        ReleaseException refused = catchThrowableOfType(ReleaseException.class, () -> ofServer.verify(ONE));

        assertThat(codes(refused)).containsExactly("HZ-TAG-001");
    }

    @Test
    void keepsThePlusOfAVersionInItsTag() {
        repository.annotated("v1.0.0+7", 'a').onRemote("v1.0.0+7", 'a', true);

        VerifiedTag tag = verifier.verify(new Version("1.0.0+7"));

        assertThat(tag.name()).hasToString("v1.0.0+7");
        assertThat(tag.version().imageTag()).isEqualTo("1.0.0_7");
    }

    @Test
    void refusesAVersionThatNoTagCanBeNamedAfter() {
        assertRefused(new Version("1.0..1-SNAPSHOT"), "HZ-TAG-004", "HZ-CFG-001")
                .contains("tagFormat = v{version}", "version   = 1.0..1", "gives v1.0..1", "does not take \"..\"");
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
        repository.lightweight("v1.0.0").unreachable(gone("no route"));

        assertRefused(ONE, "HZ-TAG-008", "HZ-TAG-002").contains("if it was tagged so", "if the checkout made it so");
    }

    @Test
    void saysFirstThatTheTagIsMissingWhereTheRemoteCannotBeAsked() {
        repository.unreachable(gone("no route"));

        assertRefused(ONE, "HZ-TAG-001", "HZ-TAG-008");
    }

    @Test
    void saysNothingElseAboutAnAnnotatedTagWhoseRemoteCannotBeAsked() {
        repository.annotated("v1.0.0", 'a').unreachable(gone("no route"));

        assertRefused(ONE, "HZ-TAG-008");
    }

    @Test
    void namesTheModifiedFilesThatMayDiffer() {
        TagVerifier lenient = new TagVerifier(
                repository.source(),
                new TagRules(new TagFormat("v{version}", "zoo"), List.of(new FilePattern("**/*.lock"))));
        repository.modified(List.of("client/package.lock", "yarn.lock"));

        assertThat(lenient.requireCleanTree())
                .isEqualTo("clean; 2 modified files are excluded: client/package.lock, yarn.lock");
        repository.modified(List.of("client/package.lock", "pom.xml"));
        assertThatThrownBy(lenient::requireCleanTree)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("pom.xml")
                .hasMessageNotContaining("package.lock");
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

    private static ReleaseException gone(String what) {
        return Problem.of(ProblemCode.REMOTE_UNREACHABLE, what)
                .found("a")
                .why("b")
                .fix("c")
                .exception();
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
