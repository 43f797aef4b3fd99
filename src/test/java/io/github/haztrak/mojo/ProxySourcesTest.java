package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.TlsKey;
import io.github.haztrak.testing.TlsServer;
import io.github.haztrak.testing.TunnelProxy;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** Where proxies come from, and whom they serve. */
class ProxySourcesTest {
    private static final Map<String, String> VARIABLES = Map.of(
            "HTTPS_PROXY", "http://octo:secretOfProxy@proxy.example:3128",
            "NO_PROXY", "example.org, .corp.example,registry.example:5000");

    @TempDir
    Path folder;

    private final Settings settings = new Settings();

    @Test
    void thereIsNoneUnlessOneIsNamed() throws Exception {
        assertThat(way(Map.of(), "https://ghcr.io/v2/")).isEqualTo("direct");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ghcr.io/v2/, proxy.example:3128",
        "http://ghcr.io/v2/, direct",
        "https://example.org/v2/, direct",
        "https://docker.example.org/v2/, direct",
        "https://notexample.org/v2/, proxy.example:3128",
        "https://registry.corp.example/v2/, direct",
        "https://registry.example:5000/v2/, direct",
        "https://registry.example/v2/, proxy.example:3128",
        "https://127.0.0.1:5000/v2/, direct",
        "https://localhost/v2/, direct"
    })
    void theVariablesAreReadAsOtherProgramsDo(String address, String expected) throws Exception {
        assertThat(way(VARIABLES, address)).isEqualTo(expected);
    }

    @Test
    void aStarExemptsAll() throws Exception {
        assertThat(way(Map.of("https_proxy", "proxy.example", "no_proxy", "*"), "https://ghcr.io/"))
                .isEqualTo("direct");
        assertThat(way(Map.of("https_proxy", "proxy.example"), "https://ghcr.io/"))
                .isEqualTo("proxy.example:80");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ghcr.io/v2/, settings.example:8080",
        "https://registry.corp.example/v2/, direct",
        "https://10.1.2.3/v2/, direct"
    })
    void theSettingsComeFirst(String address, String expected) throws Exception {
        settings("settings.example", "*.corp.example|10.*");

        assertThat(way(Map.of(), address)).isEqualTo(expected);
        assertThat(way(Map.of("HTTPS_PROXY", "proxy.example:1", "NO_PROXY", "*"), "https://ghcr.io/"))
                .isEqualTo("settings.example:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://secretOfProxy@proxy.example", "http://", "http://secretOfProxy{"})
    void aVariableThatNamesNoProxyIsRefusedWithoutItsText(String value) {
        Refused refused = Refused.when(() -> way(Map.of("HTTPS_PROXY", value), "https://ghcr.io/"))
                .tells(ProblemCode.CONFIGURATION, "HTTPS_PROXY");

        assertThat(refused.toString()).doesNotContain("secretOfProxy");
    }

    @Test
    void noTextShowsThePassword() throws Exception {
        assertThat(rules(VARIABLES).rule(URI.create("https://ghcr.io/")).toString() + sources(VARIABLES))
                .contains("proxy.example")
                .doesNotContain("secretOfProxy");
    }

    @Test
    void anExchangeGoesThroughTheProxyAndIsExemptFromItsLogin() throws Exception {
        TlsKey key = TlsKey.create(folder);
        try (TlsServer registry = TlsServer.start(key);
                TunnelProxy proxy = TunnelProxy.open(registry.port())) {
            settings("127.0.0.1", "");
            settings.getProxies().get(0).setPort(proxy.port());
            settings.getProxies().get(0).setUsername("octo");
            settings.getProxies().get(0).setPassword("secretOfProxy");
            ProxyRules rules = rules(Map.of());
            HttpClient http = new ProxyLogin(
                    HttpClient.newBuilder()
                            .proxy(rules)
                            .sslContext(TlsKey.trusting(key.store()))
                            .build(),
                    rules);

            int status = http.send(
                            HttpRequest.newBuilder(URI.create("https://registry.example/v2/"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();

            assertThat(status).isEqualTo(200);
            assertThat(proxy.asked()).containsExactly("CONNECT registry.example:443 HTTP/1.1");
        }
    }

    private void settings(String host, String exempt) {
        org.apache.maven.settings.Proxy proxy = new org.apache.maven.settings.Proxy();
        proxy.setHost(host);
        proxy.setPort(8080);
        proxy.setNonProxyHosts(exempt);
        settings.addProxy(proxy);
    }

    private String way(Map<String, String> environment, String address) throws Exception {
        ProxySelector selector = rules(environment);
        Proxy proxy = selector.select(URI.create(address)).get(0);
        return proxy.address() instanceof InetSocketAddress socket
                ? socket.getHostString() + ":" + socket.getPort()
                : "direct";
    }

    private ProxyRules rules(Map<String, String> environment) throws Exception {
        return sources(environment).rules();
    }

    private ProxySources sources(Map<String, String> environment) throws Exception {
        Path absent = Files.createTempDirectory(folder, "m2").resolve("settings-security.xml");
        return new ProxySources(
                settings,
                new DefaultSettingsDecrypter(
                        new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), absent.toString())),
                environment);
    }
}
