package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year of one project: releases of two lines, a rollback, forward again, a withdrawal; after each, what everybody sees. */
class PointersIT {
    private static final String IMAGE = "octo/haztrak/greeter";

    private EmbeddedWorld world;
    private Path images;
    private GitSandbox git;
    private String version = "1.0.0";
    private int builds;

    @BeforeEach
    void prepare() throws IOException {
        PluginInstall.install();
        images = BuildFolder.fresh("registry");
        world = new EmbeddedWorld(
                EmbeddedRegistry.start(RegistryOptions.guarded(
                        images, new RegistryCredentials(Account.OCTO.user(), Account.OCTO.password()))),
                ConformingGitHub.start(
                        GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true))),
                GitHttpServer.of("octo/haztrak"));
        world.base("linux/amd64");
        git = GitSandbox.create().copy(BuildFolder.project("src/it/single-module"));
        git.remote(world.remote().urlFor(Account.OCTO));
        Path pom = git.folder().resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replace(
                                "<executions>",
                                "<configuration>"
                                        + "<from><image>" + world.baseImage() + "</image></from>"
                                        + "<docs><directory>handbook</directory></docs>"
                                        + "<floatingTags><tag>latest</tag><tag>minor</tag><tag>major</tag></floatingTags>"
                                        + "</configuration><executions>")
                        .replace("<goal>promote</goal>", "<goal>publish-docs</goal><goal>promote</goal>"));
    }

    @AfterEach
    void stopServers() {
        world.close();
    }

    @Test
    void leadsPeopleToOneReleaseWhateverHappens() throws IOException {
        release("1.4.2").assertSuccess();
        release("2.0.0").assertSuccess();
        git.run("checkout", "-q", "-b", "old-line", "v1.4.2");
        version = "1.4.2";
        release("1.4.3").assertSuccess().assertOutput("2.0.0 is newer than 1.4.3: latest stays where it is");
        git.run("checkout", "-q", "v2.0.0");
        version = "2.0.0";
        release("2.1.0-rc.1").assertSuccess().assertOutput("2.1.0-rc.1 is a pre-release");
        Map<String, String> released = pointers();
        assertThat(released)
                .isEqualTo(Map.ofEntries(
                        Map.entry("latest", "2.0.0"),
                        Map.entry("2", "2.0.0"),
                        Map.entry("2.0", "2.0.0"),
                        Map.entry("1", "1.4.3"),
                        Map.entry("1.4", "1.4.3"),
                        Map.entry("docs latest", "2.0.0"),
                        Map.entry("docs 2.0", "2.0.0"),
                        Map.entry("docs 1.4", "1.4.3"),
                        Map.entry("Latest", "v2.0.0")));

        rollBackAndForwardAgain(released);
        withdraw();
    }

    private void rollBackAndForwardAgain(Map<String, String> released) throws IOException {
        GitSandbox shallow =
                GitSandbox.cloneOf(world.remote().urlFor(Account.OCTO), "--depth", "1", "--branch", "v2.1.0-rc.1");
        shallow.run("tag", "-d", "v2.1.0-rc.1");
        build(shallow, "haztrak:promote", "-Dhaztrak.version=1.4.3")
                .assertSuccess()
                .assertOutput(
                        "promote   1.4.3 by hand",
                        "moved Latest on GitHub from v2.0.0 to v1.4.3",
                        IMAGE + ":latest from 2.0.0 to 1.4.3",
                        "moved docs latest from 2.0.0 to 1.4.3");
        assertThat(shallow.folder().resolve("target/classes")).doesNotExist();
        Map<String, String> back = new TreeMap<>(released);
        back.putAll(Map.of("latest", "1.4.3", "docs latest", "1.4.3", "Latest", "v1.4.3"));
        assertThat(pointers()).isEqualTo(back);

        git.run("checkout", "-q", "v2.0.0");
        build(git, "deploy").assertSuccess().assertOutput("Latest was set to 1.4.3 by hand, and that holds");
        assertThat(pointers()).as("a rerun of the release that was taken back").isEqualTo(back);

        build(shallow, "haztrak:promote", "-Dhaztrak.version=v2.0.0").assertSuccess();
        assertThat(pointers()).isEqualTo(released);
        assertThat(shallow.run("status", "--porcelain", "--untracked-files=no")).isEmpty();
    }

    private void withdraw() throws IOException {
        String[] command = {"haztrak:withdraw", "-Dhaztrak.version=2.0.0", "-Dhaztrak.reason=it loses orders"};
        build(git, command)
                .assertSuccess()
                .assertOutput(
                        "withdraw  v2.0.0: it loses orders", IMAGE + ":2.0 stays: there is no other release for it");
        Map<String, String> withdrawn = Map.ofEntries(
                Map.entry("latest", "1.4.3"),
                Map.entry("2", "2.0.0"),
                Map.entry("2.0", "2.0.0"),
                Map.entry("1", "1.4.3"),
                Map.entry("1.4", "1.4.3"),
                Map.entry("docs latest", "1.4.3"),
                Map.entry("docs 2.0", "2.0.0"),
                Map.entry("docs 1.4", "1.4.3"),
                Map.entry("Latest", "v1.4.3"));
        assertThat(pointers()).isEqualTo(withdrawn);
        assertThat(git.run("--git-dir=" + world.remote().repository(), "show", "gh-pages:versions.json"))
                .containsOnlyOnce("\"withdrawn\" : true");
        JsonNode page = gitHub("releases/tags/v2.0.0");
        assertThat(page.path("name").asText()).isEqualTo("Withdrawn: v2.0.0");
        assertThat(page.path("body").asText()).contains("it loses orders", "Use [v1.4.3](", "## Images");
        assertThat(page.path("assets").findValuesAsText("name")).contains("images.txt");
        assertThat(tags()).as("nothing is deleted").containsKey("2.0.0");

        world.forgetRequests();
        build(git, command).assertSuccess().assertOutput("nothing to move");
        assertThat(world.writes()).as("to the registry").isEqualTo(logins());
        assertThat(world.gitHub().requests().count(entry -> !entry.method().equals("GET")))
                .isZero();

        build(git, "deploy").assertFailure().assertOutput("HZ-PTR-002", "the release v2.0.0 was withdrawn");
        assertThat(pointers()).isEqualTo(withdrawn);

        build(git, "haztrak:withdraw", "-Dhaztrak.version=2.0.0", "-Dhaztrak.undo")
                .assertSuccess();
        build(git, "deploy").assertSuccess().assertOutput("Latest was set to 1.4.3 by hand");
        assertThat(gitHub("releases/tags/v2.0.0").path("name").asText()).isEqualTo("v2.0.0");
        assertThat(pointers()).isEqualTo(withdrawn);
    }

    /** A token may be asked for by POST. */
    private long logins() {
        return world.registry().requests().count(entry -> !entry.method().matches("GET|HEAD|PUT|PATCH"));
    }

    private MavenResult release(String next) throws IOException {
        Path pom = git.folder().resolve("pom.xml");
        Files.writeString(
                pom,
                Files.readString(pom)
                        .replaceFirst("<version>" + version + "</version>", "<version>" + next + "</version>"));
        version = next;
        Path program = git.folder().resolve("src/main/java/com/example/greeter/Greeter.java");
        Files.writeString(program, Files.readString(program).replaceFirst("Hello[^,]*,", "Hello from " + next + ","));
        git.write("handbook/index.html", "The handbook of " + next);
        git.commit("feat: greet from " + next);
        git.annotatedTag("v" + next, "Greeter " + next);
        git.push("v" + next);
        return build(git, "deploy");
    }

    private MavenResult build(GitSandbox project, String... goals) throws IOException {
        builds++;
        return world.build(project.folder(), "pointers-" + builds).goals(goals).run();
    }

    /** Everything that moves, and the version it leads to. */
    private Map<String, String> pointers() throws IOException {
        Map<String, String> pointers = new TreeMap<>();
        Map<String, String> tags = tags();
        tags.forEach((tag, digest) -> {
            if (!tag.matches("\\d+\\.\\d+\\.\\d+.*")) {
                pointers.put(tag, versionOf(digest, tags));
            }
        });
        for (String alias : git.run("--git-dir=" + world.remote().repository(), "ls-tree", "--name-only", "gh-pages")
                .split("\n")) {
            if (alias.matches("latest|\\d+\\.\\d+")) {
                pointers.put("docs " + alias, documented(alias));
            }
        }
        pointers.put("Latest", gitHub("releases/latest").path("tag_name").asText());
        return pointers;
    }

    private String documented(String alias) {
        return git.run("--git-dir=" + world.remote().repository(), "show", "gh-pages:" + alias + "/index.html")
                .replace("The handbook of ", "");
    }

    private static String versionOf(String digest, Map<String, String> tags) {
        return tags.entrySet().stream()
                .filter(tag -> tag.getKey().matches("\\d+\\.\\d+\\.\\d+.*")
                        && tag.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(digest);
    }

    /** What the registry has under each tag of the image. */
    private Map<String, String> tags() throws IOException {
        Map<String, String> tags = new TreeMap<>();
        try (var files = Files.walk(images)) {
            for (Path file : files.filter(path -> path.toString().contains(IMAGE + "/") && Files.isRegularFile(path))
                    .filter(path -> path.getParent().endsWith("_tags"))
                    .toList()) {
                tags.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tags;
    }

    private JsonNode gitHub(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(world.gitHub().uri() + "/repos/octo/haztrak/" + path))
                .header("Authorization", "Bearer tok_octo")
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
