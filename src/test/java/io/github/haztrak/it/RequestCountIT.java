package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.RequestLog;
import io.github.haztrak.rehearsal.StandInBase;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a release costs on the wire, counted by the servers: nothing is sent twice, and a second run sends nothing. */
class RequestCountIT {
    private static final int IMAGES = 2;

    @Test
    void aReleaseSendsEachBlobOnceAndARerunSendsNothing() throws IOException {
        PluginInstall.install();
        RegistryCredentials login = new RegistryCredentials("octo", "s3cret");
        try (EmbeddedRegistry registry =
                        EmbeddedRegistry.start(RegistryOptions.guarded(BuildFolder.fresh("registry"), login));
                EmbeddedGitHub gitHub = EmbeddedGitHub.start(GitHubSeed.of(
                        BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true)));
                GitHttpServer remote = GitHttpServer.of("octo/haztrak")) {
            String host = registry.uri().getAuthority();
            StandInBase.of("base/jre", "17").seed(registry.uri(), Optional.of(login));
            Flagship flagship = Flagship.create()
                    .onBases(host + "/base/jre:17", host + "/base/jre:17")
                    .tagged();
            flagship.git().remote(remote.urlFor(Account.OCTO)).push();

            Build build = new Build(flagship, registry, gitHub);
            build.deploy("count-first");
            int blobs = uploadedDigests(registry.requests()).size();
            assertThat(registry.requests().count(RequestCountIT::isUpload)).isEqualTo(blobs);
            assertThat(registry.requests().entries()).hasSizeLessThanOrEqualTo(2 * (10 + 3 * IMAGES + 2 * blobs));
            assertThat(registry.requests().connections()).isLessThanOrEqualTo(16);
            assertThat(registry.requests().count(entry -> entry.path().equals("/token")))
                    .isLessThanOrEqualTo(3);

            build.deploy("count-again");
            assertThat(registry.requests().count(entry -> !entry.method().matches("GET|HEAD")))
                    .isZero();
            assertThat(registry.requests().entries()).hasSizeLessThanOrEqualTo(2 * (10 + 2 * IMAGES));
            assertThat(gitHub.requests().count(RequestCountIT::writesOnGitHub)).isZero();
        }
    }

    private record Build(Flagship flagship, EmbeddedRegistry registry, EmbeddedGitHub gitHub) {
        void deploy(String name) throws IOException {
            registry.requests().clear();
            gitHub.requests().clear();
            Path docker = BuildFolder.fresh("docker-config");
            String login = Account.OCTO.basic().replaceFirst("^Basic ", "");
            String host = registry.uri().getAuthority();
            Files.writeString(
                    docker.resolve("config.json"), "{\"auths\":{\"" + host + "\":{\"auth\":\"" + login + "\"}}}");
            MavenBuild.in(flagship.folder())
                    .named(name)
                    .goals("deploy", "-Dhaztrak.registry=" + host)
                    .env("DOCKER_CONFIG", docker.toString())
                    .env("GITHUB_TOKEN", "tok_octo")
                    .env("GITHUB_API_URL", gitHub.uri().toString())
                    .run()
                    .assertSuccess();
        }
    }

    /** Notes that are generated prove a right and are stored nowhere. */
    private static boolean writesOnGitHub(RequestLog.Entry entry) {
        return !entry.method().equals("GET") && !entry.path().endsWith("/releases/generate-notes");
    }

    private static boolean isUpload(RequestLog.Entry entry) {
        return entry.method().equals("PUT") && entry.path().contains("/blobs/uploads/");
    }

    private static Set<String> uploadedDigests(RequestLog requests) {
        return requests.entries().stream()
                .filter(RequestCountIT::isUpload)
                .map(entry -> entry.query().replaceAll(".*digest=([^&]*).*", "$1"))
                .collect(Collectors.toSet());
    }
}
