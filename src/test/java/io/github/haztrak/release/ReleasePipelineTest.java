package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.Contributions;
import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.jgit.JGitHistory;
import io.github.haztrak.jgit.JGitRepository;
import io.github.haztrak.jgit.JGitTagRemote;
import io.github.haztrak.jib.JibLayerBuilder;
import io.github.haztrak.oci.OciImageComposer;
import io.github.haztrak.oci.OciImageRegistry;
import io.github.haztrak.oci.RegistryAccess;
import io.github.haztrak.oci.RegistryEndpoints;
import io.github.haztrak.oci.RetryPolicy;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.StandInBase;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagRules;
import io.github.haztrak.tag.TagSource;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole releases: a real repository, a registry, and releases in memory. */
class ReleasePipelineTest {
    private static final List<String> MODULES = List.of("client", "server");

    @TempDir
    Path folder;

    private final List<String> lines = new ArrayList<>();
    private final ReleaseLog log = new ReleaseLog(lines::add, lines::add);
    private final MemoryHost host = new MemoryHost();
    private final MemorySite docs = new MemorySite();
    private final HttpClient http = RegistryAccess.newClient();
    private PointerTargets targets = PointerTargets.usual();
    private GitSandbox git;
    private EmbeddedRegistry registry;
    private ReleasePipeline pipeline;
    private Unchanged rule = Unchanged.RETAG;
    private String served = "the server";
    private String version = "";
    private ReleaseTerms terms = ReleaseTerms.DEFAULT;
    private ReleaseFiles files = ReleaseFiles.NONE;
    private final List<String> milestones = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        registry = EmbeddedRegistry.start(RegistryOptions.open(folder.resolve("registry")));
        StandInBase.of("base/java", "17").seed(registry.uri(), Optional.empty());
        git = GitSandbox.create().remote(GitSandbox.create().folder().toString());
        pipeline = new ReleasePipeline(new World(), log, new ImageSet.Patience(2, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void releasesAndDoesNothingTheSecondTime() throws IOException {
        tag("1.0.0");

        release("1.0.0");
        registry.requests().clear();
        release("1.0.0");

        assertThat(host.releases).hasSize(1);
        assertThat(host.latest()).map(Object::toString).contains("v1.0.0");
        assertThat(tags("latest")).hasSize(2).isEqualTo(tags("1.0.0"));
        assertThat(registry.requests().count("PUT")).isZero();
        assertThat(registry.requests().count("POST")).isZero();
        assertThat(lines).contains("push      all 2 images are in the registry already", "          nothing to move");
    }

    @Test
    void finishesAfterAFailureInTheMiddle() throws IOException {
        tag("1.0.0");
        registry.inject(Fault.on("PUT", "/octo/server/manifests/1.0.0").times(3).answering(500));
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> release("1.0.0"))
                .withMessageContaining("HZ-REG-003");
        assertThat(host.drafts).isEmpty();

        release("1.0.0");

        assertThat(tags("1.0.0")).hasSize(2);
        assertThat(host.releases).hasSize(1);
    }

    @Test
    void neverOverwritesAVersion() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        List<PushedImage> before = tags("1.0.0");
        BuiltImage other = build("server", "other content");
        registry.requests().clear();

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.push(request("1.0.0"), List.of(other), Unchanged.RETAG))
                .withMessageContaining("HZ-REG-002");

        assertThat(tags("1.0.0")).isEqualTo(before);
        assertThat(registry.requests().count("PUT")).isZero();
    }

    @Test
    void givesUnchangedImagesTheNewVersionWithoutSendingAnything() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        tag("1.1.0");
        List<BuiltImage> built = images();
        registry.requests().clear();

        pipeline.push(request("1.1.0"), built, Unchanged.RETAG);

        int images = MODULES.size();
        assertThat(registry.requests().count("PUT")).isEqualTo(images);
        assertThat(registry.requests().count(entry -> !entry.method().matches("PUT|GET")))
                .isZero();
        assertThat(registry.requests().entries())
                .as("a look under the version; then 2N + 2 for reading, writing, a ping and a token")
                .hasSizeLessThanOrEqualTo(images + 2 * images + 2);
        assertThat(tags("1.1.0")).hasSize(2).isEqualTo(tags("1.0.0"));
        assertThat(lines).contains("push      2 unchanged images: nothing to upload, only to tag");
    }

    @Test
    void sendsOnlyTheImageThatChanged() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        tag("1.1.0");
        served = "a better server";
        release("1.1.0");

        List<PushedImage> before = tags("1.0.0");
        List<PushedImage> now = tags("1.1.0");
        assertThat(now.get(0)).isEqualTo(before.get(0));
        assertThat(now.get(1)).isNotEqualTo(before.get(1));
        assertThat(lines).contains("push      1 image, 1 unchanged");
        assertThat(host.drafts.get(1).text().body())
                .contains("`1.1.0`, unchanged since 1.0.0 |")
                .contains("| `1.1.0`, new |");
    }

    @Test
    void tellsTheVersionAnImageWasBuiltForAfterSeveralReleases() throws IOException {
        for (String next : List.of("1.0.0", "1.1.0", "1.2.0")) {
            tag(next);
            release(next);
        }

        assertThat(tags("latest")).isEqualTo(tags("1.0.0"));
        assertThat(lines)
                .filteredOn(line -> line.contains("server:1.2.0") && line.endsWith("unchanged since 1.0.0"))
                .hasSize(1);
    }

    @Test
    void convergesWhenUnchangedImagesHaveGotTheirVersionOnlyInPart() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        tag("1.1.0");
        registry.inject(Fault.on("PUT", "/octo/server/manifests/1.1.0").times(3).answering(500));
        assertThatExceptionOfType(ReleaseException.class).isThrownBy(() -> release("1.1.0"));
        assertThat(tags("1.1.0")).hasSize(1);

        release("1.1.0");
        registry.requests().clear();
        release("1.1.0");

        assertThat(tags("1.1.0")).isEqualTo(tags("1.0.0"));
        assertThat(registry.requests().count("PUT")).isZero();
        assertThat(registry.requests().count("POST")).isZero();
    }

    @Test
    void sendsLayersAheadAndLeavesTheRestToThePush() throws IOException {
        tag("1.0.0");
        List<BuiltImage> built = images();
        registry.requests().clear();

        assertThat(pipeline.releaseBefore(request("1.0.0"))).isEmpty();
        built.forEach(image -> pipeline.sendAhead(image, new Version("1.0.0"), Optional.empty()));
        assertThat(registry.requests().count(entry -> entry.path().contains("/manifests/sha256")))
                .isZero();
        assertThat(tags("1.0.0")).isEmpty();
        registry.requests().clear();
        pipeline.push(request("1.0.0"), built, Unchanged.RETAG);

        assertThat(tags("1.0.0")).hasSize(2);
        assertThat(registry.requests().count("POST")).isZero();
    }

    @Test
    void sendsNothingAheadThatIsThereOrUnchanged() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        List<BuiltImage> released = images();
        tag("1.1.0");
        List<BuiltImage> unchanged = images();
        Optional<Version> before = pipeline.releaseBefore(request("1.1.0"));
        registry.requests().clear();

        released.forEach(image -> pipeline.sendAhead(image, new Version("1.0.0"), Optional.empty()));
        unchanged.forEach(image -> pipeline.sendAhead(image, new Version("1.1.0"), before));

        assertThat(before).contains(new Version("1.0.0"));
        assertThat(registry.requests().entries())
                .allMatch(entry -> entry.method().equals("GET"));
    }

    @Test
    void pushesUnchangedImagesAnewIfAskedTo() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        tag("1.1.0");
        rule = Unchanged.REBUILD;
        release("1.1.0");

        assertThat(tags("1.1.0")).doesNotContainAnyElementsOf(tags("1.0.0"));
    }

    @Test
    void waitsForATagItHasJustWritten() throws IOException {
        tag("1.0.0");
        PushedImages pushed = pipeline.push(request("1.0.0"), images(), Unchanged.RETAG);
        registry.inject(Fault.on("GET", "/manifests/1.0.0").times(2).answering(404));

        assertThat(pipeline.publish(request("1.0.0")).images()).isEqualTo(pushed);
    }

    @Test
    void publishesNothingWithoutAllImages() throws IOException {
        tag("1.0.0");
        pipeline.push(request("1.0.0"), List.of(build("server", "server")), Unchanged.RETAG);

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.publish(request("1.0.0")))
                .withMessageContaining("HZ-REG-006")
                .withMessageContaining("octo/client:1.0.0");
        assertThat(host.drafts).isEmpty();
    }

    @Test
    void leavesLatestToTheNewestStableRelease() throws IOException {
        rule = Unchanged.REBUILD;
        tag("2.0.0");
        release("2.0.0");
        List<PushedImage> latest = tags("latest");
        tag("1.9.1");
        release("1.9.1");
        tag("2.1.0-rc.1");
        release("2.1.0-rc.1");

        assertThat(tags("latest")).isEqualTo(latest);
        assertThat(host.latest()).map(Object::toString).contains("v2.0.0");
        assertThat(lines).contains("promote   2.0.0 is newer than 1.9.1: latest stays where it is");
    }

    @Test
    void movesWhatIsAnOldLinesOwn() throws IOException {
        rule = Unchanged.REBUILD;
        targets = new PointerTargets(Set.of(FloatingTag.values()), Optional.empty());
        for (String next : List.of("1.4.2", "2.0.0", "1.4.3", "2.1.0-rc.1")) {
            tag(next);
            release(next);
        }

        assertThat(tags("latest"))
                .hasSize(2)
                .isEqualTo(tags("2"))
                .isEqualTo(tags("2.0"))
                .isEqualTo(tags("2.0.0"));
        assertThat(tags("1.4")).isEqualTo(tags("1")).isEqualTo(tags("1.4.3")).isNotEqualTo(tags("1.4.2"));
        assertThat(tags("2.1")).isEmpty();
        assertThat(lines).contains("          moved ghcr.io/octo/server:1.4 from 1.4.2 to 1.4.3");
    }

    @Test
    void leavesEverythingWhereAHandHasSetLatestBack() throws IOException {
        rule = Unchanged.REBUILD;
        tag("1.0.0");
        release("1.0.0");
        tag("2.0.0");
        release("2.0.0");
        host.markLatest(host.releases.get(0));
        registry.requests().clear();
        release("2.0.0");

        assertThat(host.latest()).map(Object::toString).contains("v1.0.0");
        assertThat(registry.requests().count("PUT")).isZero();
        assertThat(lines)
                .contains("promote   Latest was set to 1.0.0 by hand, and that holds;"
                        + " forward again: mvn haztrak:promote -Dhaztrak.version=2.0.0");
    }

    @Test
    void finishesThePointersOfAReleaseThatStoppedRightAfterItWasRevealed() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        rule = Unchanged.REBUILD;
        tag("2.0.0");
        pipeline.push(request("2.0.0"), images(), rule);
        pipeline.publish(request("2.0.0"));
        assertThat(tags("latest")).isEqualTo(tags("1.0.0"));

        release("2.0.0");

        assertThat(tags("latest")).hasSize(2).isEqualTo(tags("2.0.0"));
    }

    @Test
    void listsItsImagesInAnAsset() throws IOException {
        tag("1.0.0");
        release("1.0.0");

        assertThat(Files.readString(folder.resolve("work/images.txt"))).contains("  ghcr.io/octo/server:1.0.0");
        assertThat(host.drafts.get(0).text().name()).isEqualTo("App 1.0.0 (v1.0.0)");
    }

    @Test
    void leavesADraftToWhoeverRevealsIt() throws IOException {
        terms = new ReleaseTerms(ReleaseDraft.Terms.DEFAULT, true, true);
        tag("1.0.0");
        pipeline.push(request("1.0.0"), images(), Unchanged.RETAG);

        Released released = pipeline.publish(request("1.0.0"));

        assertThat(released.isPublic()).isFalse();
        assertThat(released.release().page()).isEqualTo("draft of v1.0.0");
        assertThat(pipeline.isHeld(request("1.0.0"))).isTrue();
        assertThat(milestones).isEmpty();
        assertThat(lines)
                .contains("release   v1.0.0 is a complete draft; whoever reveals it, publishes it: draft of v1.0.0");

        host.publish(host.drafts.get(0));
        assertThat(pipeline.publish(request("1.0.0")).isPublic()).isTrue();
        assertThat(pipeline.isHeld(request("1.0.0"))).isFalse();
    }

    @Test
    void closesTheMilestoneOfAPublicVersion() throws IOException {
        terms = new ReleaseTerms(ReleaseDraft.Terms.DEFAULT, false, true);
        tag("1.0.0");
        release("1.0.0");

        assertThat(milestones).containsExactly("1.0.0", "v1.0.0");
        assertThat(lines).contains("milestone 1.0.0 is closed");
    }

    @Test
    void listsTheDigestsOfAllItsFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("app.zip"), "zip");
        files = new ReleaseFiles(List.of(new ReleaseAsset("app.zip", file, "application/zip")), true);
        tag("1.0.0");
        release("1.0.0");

        assertThat(host.drafts.get(0).assets())
                .extracting(ReleaseAsset::name)
                .containsExactly("app.zip", "images.txt", "SHA256SUMS");
        assertThat(Files.readString(folder.resolve("work/SHA256SUMS")))
                .startsWith(Digest.of("zip").hex() + "  app.zip\n")
                .satisfies(text -> assertThat(text.lines()).hasSize(2));
        assertThat(host.drafts.get(0).text().body()).contains("sha256sum --check --ignore-missing SHA256SUMS");
    }

    @Test
    void publishesDocumentationOnlyOfWhatIsPublic() throws IOException {
        tag("1.0.0");

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.publishDocs(request("1.0.0"), documentation(), docs))
                .withMessageContaining("HZ-REL-004");
        assertThat(docs.aliases).isEmpty();
    }

    @Test
    void leadsToDocumentationByTheDecisionThatMovesLatest() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        pipeline.publishDocs(request("1.0.0"), documentation(), docs);
        assertThat(docs.aliases).containsEntry("latest", "1.0.0").containsEntry("1.0", "1.0.0");
        tag("2.0.0");
        release("2.0.0");
        pipeline.publishDocs(request("2.0.0"), documentation(), docs);
        tag("1.0.1");
        release("1.0.1");
        pipeline.publishDocs(request("1.0.1"), documentation(), docs);

        assertThat(docs.aliases)
                .containsEntry("latest", "2.0.0")
                .containsEntry("2.0", "2.0.0")
                .containsEntry("1.0", "1.0.1");
        assertThat(lines)
                .contains(
                        "docs      1 file (5 B) in " + documentation(),
                        "          latest/ is this version now, was 1.0.0",
                        "          1.0/ is this version now, was 1.0.0");
    }

    @Test
    void movesTheDocumentationWithAllOtherPointers() throws IOException {
        tag("1.0.0");
        pipeline.push(request("1.0.0"), images(), Unchanged.RETAG);
        pipeline.publish(request("1.0.0"));

        PointerTargets targets = new PointerTargets(Set.of(FloatingTag.values()), Optional.of(docs));
        assertThat(pipeline.promote(request("1.0.0"), targets).moved())
                .extracting(Promotion.Move::pointer)
                .containsExactly(
                        "ghcr.io/octo/client:latest",
                        "ghcr.io/octo/server:latest",
                        "ghcr.io/octo/client:1.0",
                        "ghcr.io/octo/server:1.0",
                        "ghcr.io/octo/client:1",
                        "ghcr.io/octo/server:1",
                        "docs latest",
                        "docs 1.0");
        assertThat(pipeline.promote(request("1.0.0"), targets).moved()).isEmpty();
        assertThat(tags("1")).hasSize(2).isEqualTo(tags("1.0.0"));
    }

    @Test
    void saysThatASiteWithoutAFirstPageShowsNothing() throws IOException {
        tag("1.0.0");
        release("1.0.0");
        Path files = Files.createDirectories(folder.resolve("api"));
        Files.writeString(files.resolve("api.html"), "");
        pipeline.publishDocs(request("1.0.0"), files, docs);

        assertThat(lines).contains("docs      there is no index.html: 1.0.0/ will show nothing by itself");
    }

    @Test
    void touchesTheRegistryOnlyWithAnAnnotatedTag() throws IOException {
        git.commit("feat: a thing");
        git.lightweightTag("v1.0.0");
        List<BuiltImage> images = images();
        registry.requests().clear();

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.push(request("1.0.0"), images, Unchanged.RETAG))
                .withMessageContaining("HZ-TAG-002");
        assertThat(registry.requests().entries()).isEmpty();
    }

    @Test
    void revealsNothingWhoseTagWasMovedAtTheLastMoment() throws IOException {
        tag("1.0.0");
        pipeline.push(request("1.0.0"), images(), rule);
        host.before(() -> git.run("push", "--force", "origin", "HEAD~0:refs/tags/v1.0.0"));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.publish(request("1.0.0")))
                .withMessageContaining("HZ-TAG-007");

        assertThat(host.releases).isEmpty();
        git.push("--force", "v1.0.0");
        host.before(() -> "");
        pipeline.publish(request("1.0.0"));
        assertThat(host.releases).hasSize(1);
    }

    @Test
    void revealsNothingWhoseTagWasDeletedAtTheLastMoment() throws IOException {
        tag("1.0.0");
        pipeline.push(request("1.0.0"), images(), rule);
        host.before(() -> git.run("push", "origin", ":refs/tags/v1.0.0"));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pipeline.publish(request("1.0.0")))
                .withMessageContaining("HZ-TAG-006");

        assertThat(host.releases).isEmpty();
    }

    private void tag(String version) throws IOException {
        this.version = version;
        git.commit("feat: what " + version + " brings");
        git.annotatedTag("v" + version, "Version " + version);
        git.push("v" + version);
    }

    private Path documentation() throws IOException {
        Path files = Files.createDirectories(folder.resolve("site"));
        Files.writeString(files.resolve("index.html"), "Hello");
        return files;
    }

    private void release(String version) throws IOException {
        ReleaseRequest request = request(version);
        pipeline.check(new GateRequest(
                new GateRequest.Subject(request.version(), request::images, List::of),
                ChecksRule.OFF,
                List.of(),
                new GateRequest.Manner(true, false)));
        pipeline.push(request, images(), rule);
        pipeline.publish(request);
        pipeline.promote(request, targets);
    }

    private ReleaseRequest request(String version) {
        ReleaseRequest.Images images =
                new ReleaseRequest.Images(MODULES.stream().map(Samples::name).toList(), List.of());
        return new ReleaseRequest(
                new Version(version),
                images,
                new ReleaseRequest.Publication("App {version} ({tag})", folder.resolve("work"), terms, files));
    }

    private List<BuiltImage> images() throws IOException {
        List<BuiltImage> images = new ArrayList<>();
        for (String module : MODULES) {
            images.add(build(module, module.equals("server") ? served : module));
        }
        return images;
    }

    private BuiltImage build(String module, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(module), content);
        ContainerSettings settings = new ContainerSettings(
                new ContainerSettings.Process(List.of("run"), List.of(), Optional.empty(), Optional.empty()),
                Map.of(),
                Map.of(),
                new ContainerSettings.Exposure(Set.of(), Set.of()));
        LayerContent layer = new LayerContent("classes", List.of(new FileEntry(file, "/app/" + module)));
        ImageRequest request = new ImageRequest(
                new ImageIdentity(module, ImageKind.JAVA, Samples.name(module)),
                new BaseImage(ImageReference.parse("ghcr.io/base/java:17"), List.of(Platform.DEFAULT)),
                new ImageContent(List.of(layer), settings),
                new Provenance(Instant.EPOCH, Map.of(Provenance.REVISION, git.head(), Provenance.VERSION, version)));
        return pipeline.build(request, folder.resolve("layouts").resolve(module));
    }

    private List<PushedImage> tags(String tag) {
        return new World().registry().find(MODULES.stream().map(Samples::name).toList(), tag);
    }

    private final class World extends GrantedServices {
        private final RegistryAccess access = new RegistryAccess(
                http,
                RegistryEndpoints.allAt(registry.uri()),
                any -> Optional.empty(),
                new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofSeconds(20)));

        @Override
        public TagVerifier tags() {
            return new TagVerifier(
                    new TagSource(
                            new JGitRepository(git.folder()), new JGitTagRemote(git.folder(), Optional.empty()), log),
                    TagRules.of(new TagFormat("v{version}", "app")));
        }

        @Override
        public LayerBuilder layers() {
            return new JibLayerBuilder();
        }

        @Override
        public ImageComposer composer() {
            return new OciImageComposer(access, log.images(), new ConcurrentHashMap<>());
        }

        @Override
        public ImageRegistry registry() {
            return new OciImageRegistry(access, log.images());
        }

        @Override
        public ChangelogComposer changelogs() {
            return new ChangelogComposer(
                    new JGitHistory(git.folder()),
                    ChangelogSettings.of(new TagFormat("v{version}", "app")),
                    Contributions.UNASKED);
        }

        @Override
        public ReleaseHost host() {
            return host;
        }

        @Override
        public Milestones milestones() {
            return titles -> {
                milestones.addAll(titles);
                return Milestones.Closing.closed(titles.get(0));
            };
        }
    }
}
