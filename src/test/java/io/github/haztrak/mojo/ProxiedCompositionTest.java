package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.TlsKey;
import io.github.haztrak.testing.TlsServer;
import io.github.haztrak.testing.TunnelProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that a composition asks of GitHub goes through the proxy that the environment names. */
class ProxiedCompositionTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private TlsServer server;
    private TunnelProxy proxy;
    private KnownReactor reactor;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = TlsServer.start(TlsKey.create(folder));
        proxy = TunnelProxy.open(server.port());
        GitSandbox git = GitSandbox.create();
        git.commit("chore: start");
        reactor = KnownReactor.in(git.folder(), "server");
        environment.put("GITHUB_API_URL", "https://github.corp.example/api/v3");
        environment.put("GITHUB_REPOSITORY", "octo/haztrak");
        environment.put("GITHUB_TOKEN", "octo-token");
        environment.put("HTTPS_PROXY", "http://127.0.0.1:" + proxy.port());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void theReleaseIsAskedForThroughTheProxy() {
        goesThroughTheProxy(() -> composition().host().published());
    }

    @Test
    void theRightToReleaseIsAskedForThroughTheProxy() {
        goesThroughTheProxy(() -> composition().releaseRights().requireWrite());
    }

    @Test
    void anExemptHostIsNotAskedThroughTheProxy() {
        environment.put("NO_PROXY", "localhost");
        environment.put("GITHUB_API_URL", server.uri().toString());

        Refused.when(() -> composition().host().published()).tells(ProblemCode.GITHUB_UNTRUSTED, "localhost");
        assertThat(proxy.asked()).isEmpty();
    }

    /** At its end stands a server that nobody trusts. */
    private void goesThroughTheProxy(ThrowingCallable question) {
        Refused.when(question)
                .tells(ProblemCode.GITHUB_UNTRUSTED, "the certificate of github.corp.example is not trusted");
        assertThat(proxy.asked()).containsExactly("CONNECT github.corp.example:443 HTTP/1.1");
    }

    private Composition composition() {
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", Optional.empty(), Optional.empty()),
                ReleaseParameters.Git.of(new ReleaseParameters.Tags("v{version}", "ignore")),
                new ReleaseParameters.Texts(new ChangelogParameters(), new PublicationParameters()),
                ReleaseParameters.Practice.NONE);
        return new Composition(
                parameters,
                new ServerCredentials(new Settings(), null, environment),
                new ReleaseLog(line -> {}, warning -> {}));
    }
}
