package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class CncfRegistryTest {
    @Test
    void answersEverybodyWhenItIsOpen() throws Exception {
        try (CncfRegistry registry = CncfRegistry.open()) {
            assertThat(get(registry, "").statusCode()).isEqualTo(200);
            assertThat(registry.requests()).last().asString().contains("GET /v2/", "200");
        }
    }

    @Test
    void challengesForATokenAsGhcrDoes() throws Exception {
        try (CncfRegistry registry = CncfRegistry.token()) {
            HttpResponse<String> answer = get(registry, "octo/server/tags/list");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer realm=\"http://127.0.0.1:")
                    .contains("scope=\"repository:octo/server:pull\"");
        }
    }

    private static HttpResponse<String> get(CncfRegistry registry, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + registry.hostPort() + "/v2/" + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
