package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Gets what requests to registries are authorized with. One thread at a time asks; the others find its answer. */
final class RegistryLogin {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpExchange http;
    private final RegistryEndpoints endpoints;
    private final RegistryTokens tokens;
    private final Map<String, String> memory;

    RegistryLogin(RegistryAccess access, RegistryTokens tokens) {
        this.http = new HttpExchange(access.shared().http());
        this.endpoints = access.endpoints();
        this.tokens = tokens;
        this.memory = access.shared().memory();
    }

    /** The header for a repository; empty where nothing is asked or nothing was granted. */
    synchronized Optional<String> header(ImageName name) throws IOException {
        if (tokens.header(name).isEmpty()) {
            authorize(name, challenge(name));
        }
        return tokens.header(name);
    }

    /** Another header after the registry refused one. */
    synchronized Optional<String> renewed(ImageName name, Optional<String> refused, Challenge challenge)
            throws IOException {
        if (tokens.header(name).isEmpty() || tokens.header(name).equals(refused)) {
            tokens.refused(name, refused);
            authorize(name, challenge);
        }
        return tokens.header(name);
    }

    /** Asked once for each registry, before anything else: most answer everything else with a 401 otherwise. */
    private Challenge challenge(ImageName name) throws IOException {
        String key = "challenge " + name.registry();
        String known = memory.get(key);
        if (known != null) {
            return Challenge.parse(known);
        }
        URI ping = endpoints.of(name.registry()).resolve("/v2/");
        HttpResponse<byte[]> response =
                http.send(HttpRequest.newBuilder(ping).timeout(PATIENCE).GET().build());
        String challenge = Challenge.header(response).orElse("");
        if (!RetryPolicy.isTransient(response)) {
            memory.put(key, challenge);
        }
        return Challenge.parse(challenge);
    }

    private void authorize(ImageName name, Challenge challenge) throws IOException {
        Optional<RegistryTokens.Question> question = tokens.question(name, challenge);
        if (question.isEmpty()) {
            return;
        }
        HttpResponse<byte[]> response = http.send(question.get().request());
        if (response.statusCode() == 200) {
            tokens.accept(question.get(), response);
        } else if (RetryPolicy.isTransient(response) || !tokens.narrow(name)) {
            throw new TokenRefusedException(response);
        } else {
            authorize(name, challenge);
        }
    }
}
