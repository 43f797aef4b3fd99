package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.jgit.JGitHistory;
import io.github.haztrak.jgit.JGitRepository;
import io.github.haztrak.jgit.JGitTagRemote;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.rehearsal.RehearsedRepository;
import io.github.haztrak.rehearsal.UnaskedRemote;
import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagRules;
import io.github.haztrak.tag.TagSource;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.UnwrittenTagRemote;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of releases of a real repository, held against what the release then does. */
class PlanningTest {
    private static final TagFormat FORMAT = new TagFormat("v{version}", "app");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final ReleaseLog log = new ReleaseLog(lines::add, lines::add);
    private final MemoryRegistry registry = new MemoryRegistry();
    private final MemoryHost host = new MemoryHost();
    private final MemorySite site = new MemorySite();
    private PointerTargets targets = PointerTargets.usual();
    private Supplier<Optional<Path>> docs = Optional::empty;
    private Function<VerifiedTag, ReleaseFiles> besides = tag -> ReleaseFiles.NONE;
    private ReleaseTerms terms = ReleaseTerms.DEFAULT;
    private Optional<Problem> silence = Optional.empty();
    private GitSandbox git;

    @BeforeEach
    void start() throws IOException {
        git = GitSandbox.create().remote(GitSandbox.create().folder().toString());
        git.commit("feat: begin");
    }

    @Test
    void plansACommitAsIfItCarriedItsTag() {
        ReleasePlan plan = plan("1.0.0", List.of(Samples.built("server", "s")));

        assertThat(rows(plan))
                .containsExactly(
                        "to do tag v1.0.0 is still to be made: git tag -a -m \"...\" v1.0.0; git push origin refs/tags/v1.0.0",
                        "to do images ghcr.io/octo/server:1.0.0 is pushed: " + brief("s"),
                        "to do release v1.0.0 is made, Latest from its first moment on; 1 change: the first release; files: images.txt",
                        "left out docs no POM binds publish-docs",
                        "to do pointers ghcr.io/octo/server:latest is new: 1.0.0",
                        "to do pointers Latest on GitHub is new: v1.0.0");
        assertThat(plan.stops()).isEmpty();
    }

    @Test
    void saysWhatTheReleaseThenDoesAndThatAllIsDoneAfterwards() {
        List<BuiltImage> first = List.of(Samples.built("client", "c"), Samples.built("server", "s"));
        release("1.0.0", first);
        git.commit("fix: serve");
        tag("1.1.0");
        List<BuiltImage> second = List.of(Samples.built("client", "c"), Samples.built("server", "better"));
        Map<?, PushedImage> before = Map.copyOf(registry.tags);

        List<String> planned = rows(plan("1.1.0", second));

        assertThat(registry.tags).isEqualTo(before);
        assertThat(host.releases).hasSize(1);
        assertThat(planned)
                .containsExactly(
                        "done tag v1.1.0 is annotated, on HEAD " + git.head().substring(0, 8),
                        "to do images ghcr.io/octo/client:1.1.0 by a tag: unchanged since an earlier release, "
                                + brief("c"),
                        "to do images ghcr.io/octo/server:1.1.0 is pushed: " + brief("better"),
                        "to do release v1.1.0 is made, Latest from its first moment on; 1 change since v1.0.0; files: images.txt",
                        "left out docs no POM binds publish-docs",
                        "to do pointers ghcr.io/octo/server:latest from " + digest("s") + " to 1.1.0",
                        "to do pointers Latest on GitHub from v1.0.0 to v1.1.0");

        push("1.1.0", second);
        assertThat(find("client", "1.1.0")).isEqualTo(find("client", "1.0.0"));
        assertThat(find("server", "1.1.0").manifest()).isEqualTo(second.get(1).manifest());
        pipeline().publish(request("1.1.0", second));
        assertThat(host.latest()).map(Object::toString).contains("v1.1.0");
        assertThat(pipeline()
                        .promote(request("1.1.0", second), PointerTargets.usual())
                        .moved())
                .extracting(Object::toString)
                .containsExactly("ghcr.io/octo/server:latest from " + digest("s") + " to 1.1.0");

        ReleasePlan after = plan("1.1.0", second);
        assertThat(after.steps()).noneMatch(step -> step.outlook() == Outlook.TO_DO || step.outlook() == Outlook.OPEN);
        assertThat(after.stops()).isEmpty();
    }

    @Test
    void takesUpWhereAReleaseHasStopped() {
        tag("1.0.0");
        List<BuiltImage> images = List.of(Samples.built("server", "s"));
        push("1.0.0", images);
        host.drafts("v1.0.0");

        assertThat(rows(plan("1.0.0", images)))
                .contains(
                        "done images ghcr.io/octo/server:1.0.0 is there already: " + brief("s"),
                        "to do release v1.0.0 is a draft of an earlier run, which is finished,"
                                + " Latest from its first moment on; 1 change: the first release; files: images.txt");
    }

    @Test
    void looksAtEveryImageThoughOneIsTaken() {
        tag("1.0.0");
        push("1.0.0", List.of(Samples.built("server", "other")));

        ReleasePlan plan = plan("1.0.0", List.of(Samples.built("client", "c"), Samples.built("server", "s")));

        assertThat(rows(plan))
                .contains(
                        "to do images ghcr.io/octo/client:1.0.0 is pushed: " + brief("c"),
                        "REFUSED images HZ-REG-002 version 1.0.0 is another image already");
        assertThat(plan.stops()).containsExactly(ProblemCode.VERSION_TAKEN);
    }

    @Test
    void leavesOpenWhatOnlyABuildCanTell() {
        release("1.0.0", List.of(Samples.built("server", "s")));
        git.commit("feat: more");

        assertThat(rows(plan("1.1.0", List.of(), "server", "shared")))
                .contains(
                        "open images ghcr.io/octo/server: known when the module is built; 1.0.0 has one",
                        "open images ghcr.io/octo/shared: known when the module is built; 1.0.0 has none",
                        "to do pointers Latest on GitHub from v1.0.0 to v1.1.0",
                        "open pointers latest of the images that are not known yet");
    }

    @Test
    void knowsOfAPublicReleaseWithoutABuildWhichModulesHaveNoImage() {
        release("1.0.0", List.of(Samples.built("server", "s")));
        registry.tags.replaceAll((name, image) -> Samples.pushed("server", "s", git.head()));

        assertThat(rows(plan("1.0.0", List.of(), "server", "shared")))
                .containsExactly(
                        "done tag v1.0.0 is annotated, on HEAD " + git.head().substring(0, 8),
                        "done images ghcr.io/octo/server:1.0.0 is there already: " + brief("s"),
                        "left out images ghcr.io/octo/shared: the release has none",
                        "done release v1.0.0 is public already: page of v1.0.0",
                        "left out docs no POM binds publish-docs",
                        "done pointers 1.0.0 is the newest stable release: all of them stand there");
    }

    @Test
    void refusesAnImageOfAnotherCommitThatHasTheVersion() {
        registry.tags.put(Samples.name("server").tagged("1.0.0"), Samples.pushed("server", "s"));

        assertThat(plan("1.0.0", List.of(), "server").stops()).containsExactly(ProblemCode.IMAGE_OF_OTHER_COMMIT);
    }

    @Test
    void movesNothingForTheFixOfAnOldLine() {
        release("2.0.0", List.of(Samples.built("server", "s")));
        git.commit("fix: the old line");
        tag("1.0.1");

        assertThat(rows(plan("1.0.1", List.of(Samples.built("server", "old")))))
                .last()
                .isEqualTo("left out pointers 2.0.0 is newer than 1.0.1: latest stays where it is");
    }

    @Test
    void plansASnapshotAsTheVersionItLeadsTo() {
        ReleasePlan plan = plan("1.0.0-SNAPSHOT", List.of());

        assertThat(plan.tag().name()).hasToString("v1.0.0");
        assertThat(rows(plan).get(0))
                .startsWith("to do tag v1.0.0 is still to be made: mvn versions:set")
                .contains("git tag -a");
    }

    @Test
    void refusesATagThatIsOnAnotherCommit() {
        tag("1.0.0");
        git.commit("feat: more");

        ReleasePlan plan = plan("1.0.0", List.of());

        assertThat(rows(plan))
                .first()
                .isEqualTo("REFUSED tag HZ-TAG-001 the tag v1.0.0 is on another commit than HEAD");
        assertThat(plan.stops()).contains(ProblemCode.TAG_MISSING);
    }

    @Test
    void readsALostTagAndLeavesTheCloneAsItIs() {
        tag("1.0.0");
        git.run("tag", "-d", "v1.0.0");

        assertThat(rows(plan("1.0.0", List.of())).get(0)).startsWith("done tag v1.0.0 is annotated");
        assertThat(git.run("tag")).isEmpty();
    }

    @Test
    void plansTheDocumentationAsPublishingWillLeaveIt() throws IOException {
        release("1.0.0", List.of(Samples.built("server", "s")));
        site.contents.add("1.0.0");
        site.aliases.put("latest", "1.0.0");
        git.commit("docs: more");
        tag("1.1.0");
        targets = new PointerTargets(Set.of(FloatingTag.LATEST), Optional.of(site));
        Path files = Files.createDirectory(folder.resolve("book"));
        Files.writeString(files.resolve("index.html"), "Hello");
        docs = () -> Optional.of(files);

        assertThat(rows(plan("1.1.0", List.of())))
                .containsSubsequence(
                        "to do docs 1.1.0/ is new on the site: 1 file (5 B) in " + files,
                        "to do docs latest/ leads to 1.1.0, was 1.0.0",
                        "to do docs 1.1/ leads to 1.1.0");
        assertThat(site.contents).containsExactly("1.0.0");

        push("1.1.0", List.of(Samples.built("server", "s")));
        pipeline().publish(request("1.1.0", List.of(Samples.built("server", "s"))));
        pipeline().publishDocs(request("1.1.0", List.of()), files, site);
        assertThat(rows(plan("1.1.0", List.of())))
                .contains("done docs 1.1.0/ is there already")
                .noneMatch(row -> row.contains("leads to"));
    }

    @Test
    void leavesDocumentationOpenThatIsNotBuiltAndAliasesToWhatIsThere() {
        targets = new PointerTargets(Set.of(FloatingTag.LATEST), Optional.of(site));
        docs = () -> {
            throw Problem.of(ProblemCode.DOCS_MISSING, "the documentation is not where docs/directory says")
                    .found("nothing")
                    .why("why")
                    .fix("build it")
                    .exception();
        };

        ReleasePlan plan = plan("1.0.0", List.of());

        assertThat(rows(plan))
                .contains("open docs 1.0.0/ is not on the site, and nothing is built that could go there:"
                        + " HZ-DOC-001 if the build leaves it so");
        assertThat(plan.stops()).isEmpty();

        site.contents.add("1.0.0");
        assertThat(rows(plan("1.0.0", List.of())))
                .containsSubsequence(
                        "done docs 1.0.0/ is there already",
                        "to do pointers docs latest is new: 1.0.0",
                        "to do pointers docs 1.0 is new: 1.0.0");
    }

    @Test
    void plansNothingAfterADraftThatIsToBeLeft() {
        terms = new ReleaseTerms(ReleaseDraft.Terms.DEFAULT, true, false);

        assertThat(rows(plan("1.0.0", List.of(Samples.built("server", "s")))))
                .containsSubsequence(
                        "to do release v1.0.0 is made and left for somebody to reveal;"
                                + " 1 change: the first release; files: images.txt",
                        "left out docs the release is left as a draft; when it is revealed: mvn haztrak:publish-docs",
                        "left out pointers the release is left as a draft; when it is revealed: mvn haztrak:promote");
    }

    @Test
    void saysWhatWouldBeMissingIfTheBuildLeftItSo() {
        besides = tag -> {
            throw Problem.of(ProblemCode.ASSET_UNUSABLE, "no file is called dist/*.zip")
                    .found("nothing")
                    .why("why")
                    .fix("build it")
                    .exception();
        };

        ReleasePlan plan = plan("1.0.0", List.of());

        assertThat(rows(plan))
                .contains("to do release v1.0.0 is made, Latest from its first moment on; 1 change: the first release; "
                        + ProblemCode.ASSET_UNUSABLE.id() + " if the build leaves it so: no file is called dist/*.zip");
        assertThat(plan.stops()).isEmpty();
    }

    @Test
    void plansTheRestThoughGitHubDoesNotAnswer() {
        silence = Optional.of(Problem.of(ProblemCode.GITHUB_FAILING, "GitHub keeps failing")
                .found("500")
                .why("why")
                .fix("wait"));

        assertThat(rows(plan("1.0.0", List.of(Samples.built("server", "s")))))
                .containsSubsequence(
                        "to do images ghcr.io/octo/server:1.0.0 is pushed: " + brief("s"),
                        "REFUSED release HZ-REL-003 GitHub keeps failing",
                        "open pointers needs what could not be asked");
    }

    @Test
    void asksNobodyOffline() {
        ReleasePlan plan = plan(planned("1.0.0", List.of(), false));

        assertThat(rows(plan)).contains("open images nobody was asked: Maven is offline");
        assertThat(registry.looks).isZero();
    }

    @Test
    void tellsOneStepOfADryRun() {
        List<BuiltImage> images = List.of(Samples.built("server", "s"));

        List<PlannedStep> told = planning("1.0.0").foretell(planned("1.0.0", images, true), PlannedStep.Step.IMAGES);

        assertThat(told)
                .extracting(PlannedStep::text)
                .containsExactly("ghcr.io/octo/server:1.0.0 is pushed: " + brief("s"));
        assertThat(lines)
                .containsExactly("dry run   to do     images     ghcr.io/octo/server:1.0.0 is pushed: " + brief("s"));
        assertThat(registry.tags).isEmpty();
    }

    @Test
    void tellsTheGateOfADryRunAndStopsNothing() {
        planning("1.0.0").gate(planned("1.0.0", List.of(), true).gate());

        assertThat(lines)
                .contains("          REFUSED   tag        HZ-TAG-001 HEAD carries no tag v1.0.0")
                .last()
                .asString()
                .startsWith("dry run   to do     tag        v1.0.0 is still to be made: git tag -a");
    }

    @Test
    void failsOnlyWhereItCannotBeToldWhatWouldBeReleased() {
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> plan("1.0 0", List.of()))
                .withMessageContaining("HZ-CFG-001");
    }

    private ReleasePlan plan(String version, List<BuiltImage> built, String... possible) {
        return plan(planned(version, built, true, possible));
    }

    private ReleasePlan plan(PlanRequest request) {
        String version = request.gate().subject().version().released().text();
        return planning(version).plan(request);
    }

    private Planning planning(String version) {
        return new Planning(new World(), asTagged(version), log);
    }

    private PlanRequest planned(String text, List<BuiltImage> built, boolean online, String... possible) {
        Version version = new Version(text);
        ReleaseRequest.Images images = new ReleaseRequest.Images(
                ImageSet.names(built),
                List.of(possible).stream().map(Samples::name).toList());
        return new PlanRequest(
                new GateRequest(
                        new GateRequest.Subject(version, () -> images, List::of),
                        ChecksRule.OFF,
                        List.of(),
                        new GateRequest.Manner(online, true)),
                () -> new ReleaseRequest(version.released(), images, publication()),
                new PlanRequest.Material(built, Unchanged.RETAG, new PlanRequest.Files(besides, docs)),
                targets);
    }

    private ReleasePipeline pipeline() {
        return new ReleasePipeline(new World(), log, new ImageSet.Patience(0, Duration.ZERO));
    }

    private void release(String version, List<BuiltImage> images) {
        tag(version);
        push(version, images);
        pipeline().publish(request(version, images));
        pipeline().promote(request(version, images), PointerTargets.usual());
    }

    private void push(String version, List<BuiltImage> images) {
        pipeline().push(request(version, images), images, Unchanged.RETAG);
    }

    private ReleaseRequest request(String version, List<BuiltImage> images) {
        return new ReleaseRequest(
                new Version(version), new ReleaseRequest.Images(ImageSet.names(images), List.of()), publication());
    }

    private ReleaseRequest.Publication publication() {
        return new ReleaseRequest.Publication("{tag}", folder.resolve("work"), terms, ReleaseFiles.NONE);
    }

    private void tag(String version) {
        git.annotatedTag("v" + version, "Version " + version);
        git.push("v" + version);
        registry.revision = git.head();
    }

    private PushedImage find(String module, String tag) {
        return registry.tags.get(Samples.name(module).tagged(tag));
    }

    private static List<String> rows(ReleasePlan plan) {
        return plan.steps().stream()
                .map(step -> step.outlook() + " " + step.step() + " " + step.text())
                .toList();
    }

    private static String brief(String content) {
        return Samples.built("any", content).manifest().digest().brief();
    }

    private static String digest(String content) {
        return Samples.built("any", content).manifest().digest().value();
    }

    private static TagVerifier verifier(GitRepository git, TagRemote remote) {
        return new TagVerifier(new TagSource(git, remote, new ReleaseLog(line -> {}, line -> {})), TagRules.of(FORMAT));
    }

    /** As the tags of every version are once HEAD is tagged. */
    private TagVerifier asTagged(String version) {
        GitRepository tagged =
                new RehearsedRepository(new JGitRepository(git.folder()), FORMAT.nameOf(new Version(version)));
        return verifier(tagged, new UnaskedRemote(tagged));
    }

    private final class World extends GrantedServices {
        @Override
        public TagVerifier tags() {
            return verifier(
                    new JGitRepository(git.folder()),
                    new UnwrittenTagRemote(new JGitTagRemote(git.folder(), Optional.empty()), Optional.empty()));
        }

        @Override
        public LayerBuilder layers() {
            throw new AssertionError("a plan builds nothing");
        }

        @Override
        public ImageComposer composer() {
            throw new AssertionError("a plan builds nothing");
        }

        @Override
        public ImageRegistry registry() {
            return registry;
        }

        @Override
        public ChangelogComposer changelogs() {
            return new ChangelogComposer(
                    new JGitHistory(git.folder()), ChangelogSettings.of(FORMAT), Contributions.UNASKED);
        }

        @Override
        public Milestones milestones() {
            throw new AssertionError("a plan closes nothing");
        }

        @Override
        public ReleaseHost host() {
            silence.ifPresent(problem -> {
                throw problem.exception();
            });
            return host;
        }
    }
}
