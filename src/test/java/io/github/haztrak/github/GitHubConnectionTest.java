package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.TlsKey;
import io.github.haztrak.testing.TlsServer;
import io.github.haztrak.testing.TunnelProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the way to GitHub: certificates and proxies. */
class GitHubConnectionTest {
    private static final URI ENTERPRISE = URI.create("https://registry.example/api/v3");

    @TempDir
    Path folder;

    private final RecordedEvents events = new RecordedEvents();

    @Test
    @Provokes(ProblemCode.GITHUB_UNTRUSTED)
    void saysHowToTrustAPrivateAuthorityAndDoesNotTryAgain() throws IOException, GeneralSecurityException {
        try (TlsServer server = TlsServer.start(TlsKey.create(folder))) {
            GitHubAccess access = new GitHubAccess(server.uri(), "octo", "haztrak", "secretOfOcto");

            Refused refused = Refused.when(() -> new GitHubReleaseHost(access, events).published())
                    .tells(
                            ProblemCode.GITHUB_UNTRUSTED,
                            "the certificate of localhost:" + server.port() + " is not trusted",
                            "keytool -importcert -noprompt -alias github-ca",
                            "MAVEN_OPTS");

            assertThat(refused.toString()).doesNotContain("secretOfOcto");
            assertThat(events.lines()).isEmpty();
        }
    }

    @Test
    void saysThatACertificateIsForSomebodyElse() throws IOException, GeneralSecurityException {
        TlsKey key = TlsKey.elsewhere(folder);
        try (TlsServer server = TlsServer.start(key)) {
            HttpClient http = HttpClient.newBuilder()
                    .sslContext(TlsKey.trusting(key.store()))
                    .build();

            Refused.when(() -> new GitHubReleaseRights(access(server.uri(), http), events).requireWrite())
                    .tells(ProblemCode.GITHUB_UNTRUSTED, "openssl s_client -connect localhost:" + server.port());
        }
    }

    @Test
    void givesTheTagsOfAnUntrustedGitHubTheCodeOfARemoteAndTheSameRemedy()
            throws IOException, GeneralSecurityException {
        try (TlsServer server = TlsServer.start(TlsKey.create(folder))) {
            GitHubAccess access = new GitHubAccess(server.uri(), "octo", "haztrak", "secretOfOcto");

            Refused.when(() -> new GitHubTagRemote(access, events).find(new TagName("v1.0.0")))
                    .tells(ProblemCode.REMOTE_UNREACHABLE, "is not trusted", "keytool -importcert");
        }
    }

    @Test
    void saysThatTheProxyWantsALoginAndDoesNotTryAgain() throws IOException, GeneralSecurityException {
        try (TlsServer server = TlsServer.start(TlsKey.create(folder));
                TunnelProxy proxy = TunnelProxy.requiring(server.port(), "Proxy-Authorization")) {
            Refused.when(() -> new GitHubReleaseHost(access(ENTERPRISE, through(proxy)), events).published())
                    .tells(
                            ProblemCode.PROXY_REFUSES,
                            "the proxy on the way to registry.example wants a login",
                            "HTTPS_PROXY");

            assertThat(events.lines()).isEmpty();
            assertThat(proxy.asked()).containsExactly("CONNECT registry.example:443 HTTP/1.1");
        }
    }

    private static HttpClient through(TunnelProxy proxy) {
        return HttpClient.newBuilder()
                .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())))
                .build();
    }

    private static GitHubAccess access(URI api, HttpClient http) {
        return new GitHubAccess(new GitHubServer(api, http), "octo", "haztrak", "secretOfOcto");
    }
}
