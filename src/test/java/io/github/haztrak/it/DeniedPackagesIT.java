package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GhcrDenial;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the registry does not let us do is told before anything is built. */
class DeniedPackagesIT {
    @Test
    void refusesWhatTheRegistryDoesNotLetUsPushBeforeTimeIsSpent() throws IOException {
        PluginInstall.install();
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryOptions.open(BuildFolder.fresh("registry")));
                EmbeddedGitHub gitHub = ConformingGitHub.start(GitHubSeed.of(
                        BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true)));
                GitHttpServer remote = GitHttpServer.of("octo/haztrak")) {
            String host = registry.uri().getAuthority();
            Flagship flagship = Flagship.create();
            flagship.git().remote(remote.urlFor(Account.OCTO));
            flagship.onBases(host + "/base/none:1", host + "/base/none:2").tagged();
            flagship.git().push();
            registry.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/haztrak/server"));
            registry.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/haztrak/client"));
            registry.inject(GhcrDenial.CREATE_PACKAGE.of("POST", "octo/haztrak/shared"));

            MavenResult refused = MavenBuild.in(flagship.folder())
                    .named("refused-package")
                    .goals("deploy", "-Dhaztrak.registry=" + host)
                    .env("GITHUB_TOKEN", "tok_octo")
                    .env("GITHUB_API_URL", gitHub.uri().toString())
                    .run()
                    .assertFailure();

            refused.assertOutput(
                    "HZ-REG-001",
                    "does not let us push to 2 repositories",
                    "HZ-IMG-001",
                    "/base/none:1 cannot be read",
                    "the token may not create packages");
            assertThat(flagship.folder().resolve("shared/target")).doesNotExist();
        }
    }
}
