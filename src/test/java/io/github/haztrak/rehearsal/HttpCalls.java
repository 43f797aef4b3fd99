package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The tests' HTTP client: one connection pool, header fields given as name and value in turn. */
record HttpCalls(HttpClient http, URI base, Optional<String> authorization) {

    static HttpCalls to(URI base) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new HttpCalls(http, base, Optional.empty());
    }

    HttpCalls as(String newAuthorization) {
        return new HttpCalls(http, base, Optional.of(newAuthorization));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> head(String path, String... headers) throws IOException {
        return send("HEAD", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> put(String path, String body, String... headers) throws IOException {
        return send("PUT", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> patch(String path, String body, String... headers) throws IOException {
        return send("PATCH", path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        authorization.ifPresent(value -> request.header("Authorization", value));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IOException(Arrays.toString(headers), e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
