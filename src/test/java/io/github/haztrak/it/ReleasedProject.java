package io.github.haztrak.it;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.Skopeo;
import io.github.haztrak.testing.UnpackedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A project of {@code src/it} with one module, its version 1.0.0 released by {@code mvn deploy}: the tag from git over HTTP,
 * the image in the CNCF registry.
 *
 * @param name the project's folder, and its artifact
 * @param registry where its image is
 * @param result what the build said
 */
record ReleasedProject(String name, CncfRegistry registry, MavenResult result) {
    private static final String REPOSITORY = "octo/crossings";
    private static final String TOKEN = "tok_octo";

    /** Releases the project with further elements of {@code from}, such as the image. */
    static ReleasedProject of(String name, CncfRegistry registry, String from) throws IOException {
        try (GitHttpServer remote = GitHttpServer.of(REPOSITORY);
                EmbeddedGitHub gitHub = ConformingGitHub.start(
                        GitHubSeed.of(BuildFolder.fresh("github"), REPOSITORY, new GitHubAccess(TOKEN, true)))) {
            GitSandbox git = GitSandbox.create()
                    .copy(BuildFolder.project("src/it/" + name))
                    .remote(remote.urlFor(Account.OCTO));
            standOn(from, git.folder().resolve("pom.xml"));
            git.commit("feat: tell when ferries cross");
            git.annotatedTag("v1.0.0", "The first crossing");
            git.push();
            MavenResult result = MavenBuild.in(git.folder())
                    .named("kind-" + name)
                    .goals("deploy", "-Dhaztrak.registry=" + registry.hostPort())
                    .env("DOCKER_CONFIG", registry.loginOf(Account.OCTO).toString())
                    .env("GITHUB_TOKEN", TOKEN)
                    .env("GITHUB_API_URL", gitHub.uri().toString())
                    .run();
            return new ReleasedProject(name, registry, result.assertSuccess());
        }
    }

    private static void standOn(String from, Path pom) throws IOException {
        String text = Files.readString(pom);
        String version = "<version>${haztrak-maven-plugin.version}</version>";
        Files.writeString(
                pom,
                text.contains("<from>")
                        ? text.replaceAll("(?s)<from>.*</from>", "<from>" + from + "</from>")
                        : text.replace(version, version + "<configuration><from>" + from + "</from></configuration>"));
    }

    String image() {
        return registry.image(REPOSITORY + "/" + name + ":1.0.0");
    }

    UnpackedImage pull() throws IOException {
        return UnpackedImage.pull(image(), Optional.of(Account.OCTO));
    }

    /** Copies what the registry has, with all platforms, into an OCI layout. */
    Path copied() throws IOException {
        Path layout = BuildFolder.fresh("copied");
        Skopeo.copyAll(image(), Account.OCTO, layout);
        return layout;
    }
}
