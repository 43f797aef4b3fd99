package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.problem.ProblemCode;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the way to a registry: certificates and proxies. */
class ConnectionTest {
    private static final List<ImageName> NAMES = List.of(ImageName.parse("registry.example/octo/server"));

    @TempDir
    Path folder;

    private final TransferLog events = new TransferLog();

    @Test
    @Provokes(ProblemCode.REGISTRY_UNTRUSTED)
    void saysHowToTrustAPrivateAuthorityAndDoesNotTryAgain() throws IOException, GeneralSecurityException {
        try (TlsServer registry = TlsServer.start(TlsKey.create(folder))) {
            OciImageRegistry client = client(RegistryAccess.newClient(), registry.uri());

            Refused.when(() -> client.find(NAMES, "1.0.0"))
                    .tells(ProblemCode.REGISTRY_UNTRUSTED, "registry.example", "keytool -importcert", "MAVEN_OPTS");

            assertThat(events.retries).isEmpty();
        }
    }

    @Test
    void saysThatACertificateIsForSomebodyElse() throws IOException, GeneralSecurityException {
        TlsKey key = TlsKey.elsewhere(folder);
        try (TlsServer registry = TlsServer.start(key)) {
            HttpClient http = HttpClient.newBuilder()
                    .sslContext(TlsKey.trusting(key.store()))
                    .build();

            Refused.when(() -> client(http, registry.uri()).find(NAMES, "1.0.0"))
                    .tells(
                            ProblemCode.REGISTRY_UNTRUSTED,
                            "localhost",
                            "openssl s_client -connect registry.example:443");
        }
    }

    @Test
    @Provokes(ProblemCode.PROXY_REFUSES)
    void saysThatTheProxyWantsALoginAndDoesNotTryAgain() throws IOException, GeneralSecurityException {
        try (TlsServer registry = TlsServer.start(TlsKey.create(folder));
                TunnelProxy proxy = TunnelProxy.requiring(registry.port(), "Proxy-Authorization")) {
            HttpClient http =
                    RegistryAccess.newClient(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())));

            Refused.when(() ->
                            client(http, URI.create("https://registry.example")).find(NAMES, "1.0.0"))
                    .tells(ProblemCode.PROXY_REFUSES, "HTTPS_PROXY", "tunneling.disabledSchemes");

            assertThat(events.retries).isEmpty();
            assertThat(proxy.asked()).containsOnly("CONNECT registry.example:443 HTTP/1.1");
        }
    }

    private OciImageRegistry client(HttpClient http, URI address) {
        return new OciImageRegistry(
                new RegistryAccess(
                        http,
                        new RegistryEndpoints(Map.of("registry.example", address)),
                        any -> Optional.empty(),
                        RegistrySandbox.QUICK),
                events);
    }
}
