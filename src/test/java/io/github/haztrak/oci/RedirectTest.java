package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries keep blobs elsewhere and send us there; what we say to them is not for everybody. */
class RedirectTest {
    private static final ImageName NAME = ImageName.parse("ghcr.io/octo/server");
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final Descriptor BLOB = new Descriptor("any", Digest.of(CONTENT), CONTENT.length);

    @TempDir
    Path folder;

    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private RegistrySandbox registry;
    private HttpServer storage;
    private BlobStore blobs;

    @BeforeEach
    void start() throws IOException {
        registry = RegistrySandbox.guarded(folder);
        storage = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        storage.createContext("/", this::answer);
        storage.start();
        RegistryAccess access = registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK);
        blobs = new BlobStore(new RegistryTransport(access, registry.events), registry.events);
    }

    @AfterEach
    void stop() {
        storage.stop(0);
        registry.close();
    }

    @Test
    void tellsNobodyElseWhoWeAre() {
        sendTo("/first");

        assertThat(blobs.read(NAME, BLOB))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(CONTENT));

        assertThat(authorizations).containsExactly("none at /first", "none at /second");
    }

    @Test
    void answersNoStrangersChallenge() {
        sendTo("/challenge");

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> blobs.read(NAME, BLOB))
                .withMessageContaining("HZ-REG-001");

        assertThat(authorizations).containsExactly("none at /challenge");
    }

    @Test
    void goesRoundInCirclesOnlyAFewTimes() {
        registry.server.inject(Fault.on("GET", "/blobs/")
                .times(100)
                .answering(302, Map.of("Location", "/v2/octo/server/blobs/" + BLOB.digest()), ""));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> blobs.read(NAME, BLOB))
                .withMessageContaining("HTTP 302");
    }

    private void sendTo(String path) {
        registry.server.inject(Fault.on("GET", "/blobs/").answering(302, Map.of("Location", at(path)), ""));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + storage.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add((authorization == null ? "none" : authorization) + " at " + path);
        switch (path) {
            case "/first" -> {
                exchange.getResponseHeaders().set("Location", "/second");
                exchange.sendResponseHeaders(307, -1);
            }
            case "/challenge" -> {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer realm=\"" + at("/token") + "\"");
                exchange.sendResponseHeaders(401, -1);
            }
            default -> {
                exchange.sendResponseHeaders(200, CONTENT.length);
                exchange.getResponseBody().write(CONTENT);
            }
        }
        exchange.close();
    }
}
