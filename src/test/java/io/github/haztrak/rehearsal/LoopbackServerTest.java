package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {

    private static final Service ECHO =
            request -> Answer.of(200).with(Content.of(request.body().readAllBytes()));

    private final Traffic traffic = new Traffic();
    private LoopbackServer server;

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.bind("echo");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listensOnLoopbackAlone() {
        assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void answersATlsHelloWithPlainTextSoThatClientsNeedNotWait() {
        server.serving(traffic, ECHO);
        URI https = URI.create(server.uri().toString().replace("http:", "https:"));

        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> HttpCalls.to(https).get("/"));
    }

    @Test
    void refusesWhatIsNoRequest() throws IOException {
        server.serving(traffic, ECHO);

        assertThat(exchange("hello\r\n\r\n")).startsWith("HTTP/1.0 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")).startsWith("HTTP/1.0 400 ");
        assertThat(exchange("GET / HTTP/1.1\r\nno colon\r\n\r\n")).startsWith("HTTP/1.0 400 ");
        assertThat(exchange("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
                .startsWith("HTTP/1.0 400 ");
    }

    @Test
    void goesOnWhenTheClientAsksWhetherItMay() throws IOException {
        server.serving(traffic, ECHO);

        String answer = exchange(
                "PUT / HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2" + "\r\n\r\nhi");

        assertThat(answer)
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 ")
                .endsWith("hi");
    }

    @Test
    void readsChunksWithExtensionsAndTrailers() throws IOException {
        server.serving(traffic, ECHO);

        String answer = exchange("PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n");

        assertThat(answer).endsWith("abcde");
        assertThat(traffic.log().bytesReceived()).isEqualTo(5);
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        server.serving(traffic, ECHO);
        HttpCalls http = HttpCalls.to(server.uri());

        for (int i = 0; i < 5; i++) {
            http.send("PUT", "/", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9])));
        }

        assertThat(traffic.log().connections()).isEqualTo(1);
        assertThat(traffic.log().count("PUT")).isEqualTo(5);
    }

    @Test
    void answersWithoutTheStallOfADelayedAcknowledgement() throws IOException {
        server.serving(traffic, request -> Answer.json(200, Json.object().put("small", true)));
        HttpCalls http = HttpCalls.to(server.uri());
        long[] nanos = new long[40];

        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            http.get("/");
            nanos[i] = System.nanoTime() - start;
        }

        Arrays.sort(nanos);
        assertThat(Duration.ofNanos(nanos[nanos.length / 4])).isLessThan(Duration.ofMillis(30));
    }

    @Test
    void servesManyClientsAtOnce() {
        CountDownLatch all = new CountDownLatch(20);
        server.serving(traffic, request -> {
            all.countDown();
            awaitAll(all);
            return Answer.of(204);
        });
        HttpCalls http = HttpCalls.to(server.uri());

        Stream<CompletableFuture<Integer>> answers = IntStream.range(0, 20).mapToObj(i -> status(http));

        assertThat(answers.toList().stream().map(CompletableFuture::join))
                .hasSize(20)
                .containsOnly(204);
    }

    @Test
    void turnsAFailureOfItsOwnInto500() throws IOException {
        server.serving(traffic, request -> {
            throw new IllegalStateException("a fault of the stand-in");
        });

        assertThat(HttpCalls.to(server.uri()).get("/").statusCode()).isEqualTo(500);
    }

    @Test
    void keepsHeaderLinesApart() throws IOException {
        server.serving(traffic, request -> Answer.of(204).with("X-Name", "a\r\nX-Other: b"));

        var answer = HttpCalls.to(server.uri()).get("/");

        assertThat(HttpCalls.header(answer, "X-Other")).isEmpty();
    }

    @Test
    void cannotBeReachedAfterItsEnd() {
        server.serving(traffic, ECHO);
        HttpCalls http = HttpCalls.to(server.uri());

        server.close();

        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> http.get("/"));
    }

    @Test
    void forgetsItsLogWhenAsked() throws IOException {
        server.serving(traffic, ECHO);
        HttpCalls.to(server.uri()).put("/a%2Fb?c=d", "text");
        assertThat(traffic.log().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.path()).isEqualTo("/a%2Fb");
            assertThat(entry.query()).isEqualTo("c=d");
            assertThat(entry.status()).isEqualTo(200);
            assertThat(entry.bytesReceived()).isEqualTo(4);
        });

        traffic.log().clear();

        assertThat(traffic.log().entries()).isEmpty();
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static CompletableFuture<Integer> status(HttpCalls http) {
        var request = HttpRequest.newBuilder(http.base()).build();
        return http.http()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(java.net.http.HttpResponse::statusCode);
    }

    private static void awaitAll(CountDownLatch all) {
        try {
            assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
