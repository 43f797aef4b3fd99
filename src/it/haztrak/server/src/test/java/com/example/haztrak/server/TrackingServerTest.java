package com.example.haztrak.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrackingServerTest {

    private static TrackingServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TrackingServer.start(new Settings(0, Optional.of("https://client.example")), Json.seed());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isUp() throws Exception {
        HttpResponse<String> answer = send("GET", "/health");

        assertEquals(200, answer.statusCode());
        assertEquals("{\"status\":\"up\"}", answer.body());
    }

    @Test
    void listsTheManifests() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/manifests");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().startsWith("[{\"number\":\"HZ-004718\",\"goods\":\"Spent solvents\""), answer.body());
        assertEquals(Optional.of("https://client.example"), answer.headers().firstValue("Access-Control-Allow-Origin"));
    }

    @Test
    void tellsOneManifest() throws Exception {
        HttpResponse<String> answer = send("GET", "/api/manifests/HZ-004725");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"stage\":\"IN_TRANSIT\""), answer.body());
    }

    @Test
    void knowsNoOtherManifestAndTakesNone() throws Exception {
        assertEquals(404, send("GET", "/api/manifests/HZ-000000").statusCode());
        assertEquals(404, send("GET", "/api/manifests/mistyped").statusCode());
        assertEquals(405, send("POST", "/api/manifests").statusCode());
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
