package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginCredentialsTest {
    @TempDir
    Path temp;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer first;
    private HttpServer second;

    @BeforeEach
    void start() throws IOException {
        first = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        second = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        second.createContext("/", exchange -> challenge("second", exchange));
        first.start();
        second.start();
    }

    @AfterEach
    void stop() {
        first.stop(0);
        second.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example.test/o/r, https://git.example.test/o/r/info/refs, true",
        "git@git.example.test:o/r.git, https://git.example.test/o/r.git, true",
        "https://git.example.test/o/r, https://evil.example.test/o/r, false",
        "https://git.example.test/o/r, https://git.example.test:8443/o/r, false",
        "https://git.example.test/o/r, http://git.example.test/o/r, false",
        "http://git.example.test/o/r,  http://git.example.test/o/r, false",
        "http://127.0.0.1:8080/o/r,    http://127.0.0.1:8080/o/r, true",
        "http://localhost:8080/o/r,    http://127.0.0.1:8080/o/r, false",
        "https://octo@git.example.test/o/r, https://git.example.test/o/r, true",
    })
    void handsTheTokenToTheOriginAlone(String origin, String asking, boolean given) throws URISyntaxException {
        CredentialItem.Username user = new CredentialItem.Username();
        CredentialItem.Password password = new CredentialItem.Password();

        boolean answer = OriginCredentials.of(new Origin(new URIish(origin)), Optional.of("t0ken"))
                .orElseThrow()
                .get(new URIish(asking), user, password);

        assertThat(answer).isEqualTo(given);
        assertThat(password.getValue() != null).isEqualTo(given);
    }

    @Test
    void sendsTheTokenWhenAskedForIt() {
        first.createContext("/", exchange -> challenge("first", exchange));

        ask("http://127.0.0.1:" + first.getAddress().getPort() + "/octo/zoo.git");

        assertThat(received).startsWith("first anonymous", "first x-access-token:t0ken");
    }

    @Test
    void prefersWhatTheAddressItselfHolds() {
        first.createContext("/", exchange -> challenge("first", exchange));

        Refusal refusal =
                ask("http://octo:s3cret@127.0.0.1:" + first.getAddress().getPort() + "/octo/zoo.git");

        assertThat(received).contains("first octo:s3cret").doesNotContain("first x-access-token:t0ken");
        assertThat(refusal.text()).doesNotContain("s3cret").doesNotContain("t0ken");
    }

    @Test
    void givesNothingToTheServerThatARedirectLeadsTo() {
        first.createContext("/", exchange -> redirectOnceKnown(exchange));

        Refusal refusal = ask("http://127.0.0.1:" + first.getAddress().getPort() + "/octo/zoo.git");

        assertThat(refusal.code()).isEqualTo("HZ-TAG-008");
        assertThat(received).contains("first x-access-token:t0ken").doesNotContain("second x-access-token:t0ken");
    }

    private Refusal ask(String origin) {
        GitSandbox git = GitSandbox.init(temp).remote(origin);
        git.commit("feat: start");
        JGitTagRemote remote = new JGitTagRemote(temp, Optional.of("t0ken"));
        return Refusal.of(() -> remote.find(new TagName("v1.0.0")));
    }

    private void redirectOnceKnown(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            challenge("first", exchange);
            return;
        }
        try (exchange) {
            received.add("first " + caller(exchange));
            exchange.getResponseHeaders()
                    .set("Location", "http://localhost:" + second.getAddress().getPort() + exchange.getRequestURI());
            exchange.sendResponseHeaders(301, -1);
        }
    }

    private void challenge(String server, HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(server + " " + caller(exchange));
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
            exchange.sendResponseHeaders(401, -1);
        }
    }

    private static String caller(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(header -> new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8))
                .orElse("anonymous");
    }
}
