package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsSiteContract;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitInterruption;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a branch of origin, over smart HTTP, as in a release. */
class JGitDocsSiteTest extends DocsSiteContract {
    private static final String PUSH = "POST /octo/zoo.git/git-receive-pack";

    @TempDir
    Path work;

    private GitHttpServer server;
    private GitSandbox project;
    private PagesBranch branch;

    @BeforeEach
    void start() throws IOException {
        server = GitHttpServer.of("octo/zoo");
        project = GitSandbox.create().remote(server.url());
        project.commit("feat: one");
        branch = new PagesBranch(server.repository(), project);
        branch.run("config", "uploadpack.allowFilter", "true");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected DocsSite site() {
        return site(Account.OCTO.password());
    }

    @Override
    protected VerifiedTag tag(String version) {
        return branch.tag(version);
    }

    @Override
    protected Map<String, String> shown() {
        return branch.shown();
    }

    @Override
    protected int writings() {
        return branch.commits();
    }

    @Override
    protected void byOthers(Map<String, String> files) throws IOException {
        branch.byOthers(files);
    }

    @Test
    void makesTheCommitInTheTaggersNameAndTime() throws IOException {
        publish("1.0.0", "first", "latest");

        assertThat(branch.run("log", "-1", "--format=%an <%ae> %aI%n%B", PagesBranch.NAME))
                .isEqualTo("Octo <octo@example.test> 2026-01-01T00:03:00+00:00\nDocumentation of 1.0.0\n\n"
                        + "Made from the tag v1.0.0, commit "
                        + tag("1.0.0").commit().id());
    }

    @Test
    void makesTheSameCommitOnTheSameTip() throws IOException {
        publish("1.0.0", "first", "latest");
        String first = branch.run("rev-parse", PagesBranch.NAME);
        branch.run("update-ref", "-d", "refs/heads/" + PagesBranch.NAME);
        publish("1.0.0", "first", "latest");

        assertThat(branch.run("rev-parse", PagesBranch.NAME)).isEqualTo(first);
    }

    @Test
    void leavesTheProjectAndItsOwnFolderAsTheyWere() throws IOException {
        tag("1.0.0");
        String refs = project.run("for-each-ref");
        String objects = project.run("count-objects", "-v");
        publish("1.0.0", "first", "latest");
        publish("1.0.0", "second", "latest");

        assertThat(project.run("for-each-ref")).isEqualTo(refs);
        assertThat(project.run("count-objects", "-v")).isEqualTo(objects);
        assertThat(project.run("status", "--porcelain")).isEmpty();
        assertThat(project.folder().resolve(".git/shallow")).doesNotExist();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void fetchesNamesAloneOfTheLastCommitAlone() throws IOException {
        publish("1.0.0", "first", "latest");
        byOthers(Map.of("large.txt", "x".repeat(100_000)));
        try (Repository repository =
                FileRepositoryBuilder.create(work.resolve("probe.git").toFile())) {
            repository.create(true);
            PagesTip tip = PagesTip.fetch(repository, anonymous());

            assertThat(tip.versions().all()).hasSize(1);
            ObjectId large = tip.root().file("large.txt").orElseThrow();
            assertThat(repository.getObjectDatabase().has(large)).isFalse();
            assertThat(repository.getObjectDatabase().getShallowCommits()).hasSize(1);
        }
    }

    @Test
    void worksWithARemoteThatLeavesNothingOut() throws IOException {
        branch.run("config", "uploadpack.allowFilter", "false");
        publish("1.0.0", "first", "latest");
        publish("1.1.0", "second", "latest");

        assertThat(shown()).containsEntry("1.0.0/index.html", "first").containsEntry("latest/index.html", "second");
        assertThat(branch.events().lines).isEmpty();
    }

    @Test
    void buildsOnWhatSomebodyElseHasPushedInBetween() throws IOException {
        publish("1.0.0", "first", "latest");
        server.interrupt(GitInterruption.before(PUSH, 1, () -> byOthers(Map.of("blog.html", "a blog"))));

        publish("1.1.0", "second", "latest");

        assertThat(shown())
                .containsEntry("blog.html", "a blog")
                .containsEntry("1.0.0/index.html", "first")
                .containsEntry("latest/index.html", "second");
        assertThat(branch.run("rev-list", "--merges", "--count", PagesBranch.NAME))
                .isEqualTo("0");
        assertThat(writings()).isEqualTo(3);
        assertThat(branch.events().lines).hasSize(1);
    }

    @Test
    void buildsOnABranchThatSomebodyElseHasStartedInBetween() throws IOException {
        server.interrupt(GitInterruption.before(
                "info/refs?service=git-receive-pack", 1, () -> byOthers(Map.of("blog.html", "a blog"))));

        publish("1.1.0", "second", "latest");

        assertThat(shown()).containsEntry("blog.html", "a blog").containsEntry("latest/index.html", "second");
    }

    @Test
    void publishesSeveralVersionsAtOnce() throws IOException {
        List<String> versions = List.of("1.0.0", "1.1.0", "1.2.0");
        for (String version : versions) {
            tag(version);
            files(version);
        }
        List<DocsBundle> bundles = versions.stream()
                .map(version -> DocsBundle.of(tag(version), folder.resolve(version)))
                .toList();

        List<CompletableFuture<PublishedDocs>> all = bundles.stream()
                .map(bundle -> CompletableFuture.supplyAsync(() -> site().publish(bundle, new DocsAliases(List.of()))))
                .toList();
        all.forEach(CompletableFuture::join);

        assertThat(shown()).containsKeys("1.0.0/index.html", "1.1.0/index.html", "1.2.0/index.html");
        assertThat(shown().get("versions.json")).contains("1.0.0", "1.1.0", "1.2.0");
        assertThat(writings()).isEqualTo(3);
        assertThat(branch.events().pushed).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainWhenTheConnectionIsCutOrTheRemoteFails() throws IOException {
        server.interrupt(GitInterruption.cut(PUSH, 1));
        server.interrupt(GitInterruption.status("service=git-upload-pack", 1, 503));
        server.interrupt(GitInterruption.status("service=git-receive-pack", 1, 500));

        publish("1.0.0", "first", "latest");

        assertThat(shown()).containsEntry("latest/index.html", "first");
        assertThat(branch.events().lines).hasSize(3);
    }

    @Test
    void findsThatItsPushHasArrivedWhenTheAnswerIsLost() throws IOException {
        hook("reference-transaction", "test \"$1\" = committed && rm \"$0\" && kill -9 $PPID; true");

        PublishedDocs docs = publish("1.0.0", "first", "latest");

        assertThat(docs.moved()).hasSize(1);
        assertThat(docs.commit()).map(Object::toString).contains(branch.run("rev-parse", PagesBranch.NAME));
        assertThat(writings()).isEqualTo(1);
        assertThat(branch.events().lines).hasSize(1);
    }

    @Test
    @Provokes(ProblemCode.DOCS_FAILING)
    void givesUpOnARemoteThatKeepsFailing() throws IOException {
        server.interrupt(GitInterruption.status(PUSH, 100, 502));

        Refused.when(() -> publish("1.0.0", "first", "latest"))
                .tells(ProblemCode.DOCS_FAILING, "tried 5 times", "502", server.url());
        assertThat(shown()).isEmpty();
        assertThat(work).isEmptyDirectory();
    }

    @Test
    @Provokes(ProblemCode.DOCS_DENIED)
    void refusesAtOnceWithoutTheRightToPush() throws IOException {
        server.interrupt(GitInterruption.status("service=git-receive-pack", 100, 403));

        Refused.when(() -> publish("1.0.0", "first", "latest"))
                .tells(ProblemCode.DOCS_DENIED, "not permitted", "contents: write");
        assertThat(branch.events().lines).isEmpty();
    }

    @Test
    @Provokes(ProblemCode.DOCS_DENIED)
    void refusesAtOnceWithAWrongToken() throws IOException {
        DocsBundle bundle = DocsBundle.of(tag("1.0.0"), files("first"));
        Refused refused = Refused.when(() -> site("wr0ng-token").publish(bundle, new DocsAliases(List.of())));

        refused.tells(ProblemCode.DOCS_DENIED, "not authorized", "with the token");
        assertThat(refused.problems())
                .allSatisfy(problem -> assertThat(problem.render()).doesNotContain("wr0ng-token"));
    }

    @Test
    @Provokes(ProblemCode.DOCS_DENIED)
    void tellsWhatTheRuleSaysThatProtectsTheBranch() throws IOException {
        hook("pre-receive", "echo 'GH006: Protected branch update failed' >&2; exit 1");

        Refused.when(() -> publish("1.0.0", "first", "latest"))
                .tells(ProblemCode.DOCS_DENIED, "pre-receive hook declined", "GH006: Protected branch");
        assertThat(branch.events().lines).isEmpty();
        assertThat(shown()).isEmpty();
    }

    @Test
    void saysThatAPageOfSomebodyElsesIsKept() throws IOException {
        byOthers(Map.of("index.html", "<h1>Ours</h1>"));
        publish("1.4.2", "first", "latest");

        assertThat(branch.events().lines).containsExactly("kept index.html of gh-pages");
    }

    @Test
    void neverShowsTheToken() {
        assertThat(place("s3cret-token").toString()).doesNotContain("s3cret-token");
    }

    private PagesRemote anonymous() throws IOException {
        try {
            return new PagesRemote(
                    new URIish(server.url()),
                    PagesBranch.NAME,
                    new PagesRemote.Access(PagesRemote.Way.UNKNOWN, Duration.ofSeconds(10), 2));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private JGitDocsSite site(String token) {
        return new JGitDocsSite(place(token), new Pages(PagesBranch.NAME, "Zoo"), branch.told());
    }

    private DocsWorkplace place(String token) {
        return new DocsWorkplace(project.folder(), work, new DocsWorkplace.ToOrigin(Optional.of(token)));
    }

    private void hook(String name, String script) throws IOException {
        Path hook = server.repository().resolve("hooks").resolve(name);
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
