package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.Digest;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documentation in whole releases: a real Maven, real git over HTTP, and the embedded GitHub. */
class PublishDocsIT {
    private EmbeddedGitHub gitHub;
    private GitHttpServer remote;
    private GitSandbox git;

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    @BeforeEach
    void makeRepository() throws IOException {
        gitHub = ConformingGitHub.start(
                GitHubSeed.of(BuildFolder.fresh("github"), "octo/zoo", new GitHubAccess("tok_octo", true)));
        remote = GitHttpServer.of("octo/zoo");
        git = GitSandbox.create().copy(BuildFolder.project("src/it/docs-branch"));
        git.remote(remote.urlFor(Account.OCTO));
        git.commit("docs: how to keep a zoo");
    }

    @AfterEach
    void stopServers() {
        gitHub.close();
        remote.close();
    }

    @Test
    void publishesEachVersionBesideTheOthersAndFollowsTheNewest() throws IOException {
        tag("1.0.0");
        MavenResult first = build("docs-first", "deploy").assertSuccess();
        first.assertOutput(
                "docs      2 files",
                "pushed one commit to gh-pages",
                "1.0.0/ is new on the site",
                "latest/ is this version now");
        assertThat(page("latest")).contains("How to keep a zoo, 1.0.0");

        build("docs-again", "deploy").assertSuccess().assertOutput("1.0.0/ is there already", "nothing to write");
        assertThat(pages("rev-list", "--count", "gh-pages")).isEqualTo("1");

        version("1.0.0", "1.1.0");
        tag("1.1.0");
        build("docs-second", "deploy").assertSuccess().assertOutput("latest/ is this version now, was 1.0.0");
        assertThat(page("latest")).isEqualTo(page("1.1")).contains("1.1.0");
        assertThat(page("1.0")).contains("1.0.0");
        assertThat(pages("show", "gh-pages:versions.json")).contains("1.1.0", "1.0.0");

        version("1.1.0", "1.0.1");
        tag("1.0.1");
        build("docs-old-line", "deploy").assertSuccess().assertOutput("1.0/ is this version now, was 1.0.0");
        assertThat(page("latest")).contains("1.1.0");
        assertThat(page("1.0")).contains("1.0.1");
        assertThat(pages("rev-list", "--count", "gh-pages")).isEqualTo("3");
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void leadsTheDocumentationsLatestFromAnEmptyCheckout() throws IOException {
        tag("1.0.0");
        build("docs-before-moved", "deploy").assertSuccess();
        moveLatestAway();
        GitSandbox empty = GitSandbox.cloneOf(remote.urlFor(Account.OCTO), "--branch", "v1.0.0");

        build(empty, "docs-promote", "haztrak:promote")
                .assertSuccess()
                .assertOutput("moved docs latest from 0.9.0 to 1.0.0", "moved docs 1.0");

        assertThat(page("latest")).contains("1.0.0");
        assertThat(empty.folder().resolve("handbook/target/book")).doesNotExist();
    }

    @Test
    void rehearsesTheDocumentationWithoutTouchingTheRemote() throws IOException {
        int requests = remote.requests().size();

        MavenResult rehearsal =
                build("docs-rehearsal", "deploy", "-Dhaztrak.rehearse").assertSuccess();

        Path site = git.folder().resolve("target/haztrak/rehearsal/pages");
        rehearsal.assertOutput("1.0.0/ is new on the site", "the docs:      git clone " + site);
        assertThat(GitSandbox.cloneOf(site.toString(), "--branch", "gh-pages").folder())
                .isDirectoryContaining("glob:**1.0.0")
                .isDirectoryContaining("glob:**latest")
                .isDirectoryContaining("glob:**versions.json");
        assertThat(remote.requests()).hasSize(requests);
        assertThat(git.run("status", "--porcelain")).isEmpty();
    }

    @Test
    void putsTheDocumentationBesideTheRelease() throws IOException {
        String[] goals = {
            "deploy", "-Dhaztrak.rehearse", "-Dhaztrak.release.docsArchive=true", "-Dhaztrak.release.checksums=true"
        };
        build("docs-archive", goals).assertSuccess().assertOutput("uploaded handbook-parent-1.0.0-docs.zip");

        Path files = git.folder().resolve("target/haztrak/rehearsal/github/releases/v1.0.0/assets");
        String sums = Files.readString(files.resolve("SHA256SUMS"));
        assertThat(sums)
                .isEqualTo(
                        digest(files.resolve("handbook-parent-1.0.0-docs.zip")) + "  handbook-parent-1.0.0-docs.zip\n");
        build("docs-archive-again", goals).assertSuccess();
        assertThat(files.resolve("SHA256SUMS")).as("the same bytes again").hasContent(sums);
    }

    @Test
    void passesWithoutDocumentationAndRefusesAFolderThatIsNotThere() throws IOException {
        tag("1.0.0");
        Path book = git.folder().resolve("handbook/src/book/index.html");
        String text = Files.readString(book);
        Files.delete(book);
        build("docs-none", "deploy", "-Dhaztrak.rehearse")
                .assertSuccess()
                .assertOutput("skipped   publish-docs: there is no documentation: no index.html in target/staging");
        Files.writeString(book, text);

        build("docs-missing", "deploy", "-Dhaztrak.rehearse", "-Dhaztrak.docs.directory=docs/book")
                .assertFailure()
                .assertOutput("HZ-DOC-001", git.folder().resolve("docs/book") + " is not there");
    }

    private static String digest(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Digest.of(content).hex();
        }
    }

    private void moveLatestAway() throws IOException {
        GitSandbox pages = GitSandbox.cloneOf(remote.urlFor(Account.OCTO), "--branch", "gh-pages");
        pages.write("0.9.0/index.html", "0.9.0").write("latest/index.html", "0.9.0");
        pages.write(
                "versions.json",
                "[{\"version\": \"1.0.0\", \"aliases\": []}, {\"version\": \"0.9.0\", \"aliases\": [\"latest\"]}]");
        pages.commit("docs: back to 0.9.0");
        pages.push("gh-pages");
    }

    private void tag(String version) {
        git.annotatedTag("v" + version, "Zoo " + version);
        git.push();
    }

    private void version(String before, String now) throws IOException {
        for (String pom : new String[] {"pom.xml", "handbook/pom.xml"}) {
            Path file = git.folder().resolve(pom);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replace("<version>" + before + "</version>", "<version>" + now + "</version>"));
        }
        git.commit("build: version " + now);
    }

    private String page(String folder) {
        return pages("show", "gh-pages:" + folder + "/index.html");
    }

    private String pages(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "--git-dir=" + remote.repository();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return git.run(line);
    }

    private MavenResult build(String name, String... goals) throws IOException {
        return build(git, name, goals);
    }

    private MavenResult build(GitSandbox project, String name, String... goals) throws IOException {
        return MavenBuild.in(project.folder())
                .named(name)
                .goals(goals)
                .env("GITHUB_TOKEN", "tok_octo")
                .env("GITHUB_API_URL", gitHub.uri().toString())
                .env("GITHUB_REPOSITORY", "octo/zoo")
                .run();
    }
}
