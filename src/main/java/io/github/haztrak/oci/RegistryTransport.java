package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Sends requests to registries: finds the address, authorizes, repeats what is worth repeating. */
final class RegistryTransport {
    private static final int REDIRECTS = 5;

    private final RegistryAccess access;
    private final Attempts attempts;
    private final HttpClient http;
    private final RegistryTokens tokens;

    RegistryTransport(RegistryAccess access, TransferEvents events) {
        this.access = access;
        this.attempts = new Attempts(access.retry(), events);
        this.http = access.shared().http();
        this.tokens = new RegistryTokens(access.credentials(), access.shared().memory());
    }

    Attempts attempts() {
        return attempts;
    }

    void announce(ImageName name, boolean push) {
        tokens.announce(name, push);
    }

    /** The answer to a request, whatever its status, once no repetition can better it. */
    HttpResponse<byte[]> send(RegistryCall call) {
        return attempts.of(call, () -> exchange(call, BodyHandlers.ofByteArray()));
    }

    /** The answer to a request that must not be repeated as it is. */
    HttpResponse<byte[]> sendOnce(RegistryCall call) throws IOException {
        return exchange(call, BodyHandlers.ofByteArray());
    }

    /** A blob as it comes, following the registry to where it keeps its blobs. Not repeated: the reader starts over. */
    HttpResponse<InputStream> open(RegistryCall call) throws IOException {
        return exchange(call, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> exchange(RegistryCall call, BodyHandler<T> handler) throws IOException {
        URI uri = address(call);
        authorize(call.name());
        HttpResponse<T> response = follow(call, uri, handler);
        if (response.statusCode() != 401) {
            return response;
        }
        Optional<String> header = response.headers().firstValue("www-authenticate");
        if (header.isEmpty()) {
            return response;
        }
        authorize(call.name(), Challenge.parse(header.get()), true);
        return follow(call, uri, handler);
    }

    private <T> HttpResponse<T> follow(RegistryCall call, URI uri, BodyHandler<T> handler) throws IOException {
        HttpResponse<T> response = request(call, uri, tokens.header(call.name()), handler);
        URI from = uri;
        for (int i = 0; i < REDIRECTS && isRedirect(response) && !call.writes(); i++) {
            URI to = from.resolve(response.headers().firstValue("location").orElse(""));
            boolean samePlace = to.getAuthority().equals(from.getAuthority());
            response = request(call, to, samePlace ? tokens.header(call.name()) : Optional.empty(), handler);
            from = to;
        }
        return response;
    }

    private static boolean isRedirect(HttpResponse<?> response) {
        return response.statusCode() == 301
                || response.statusCode() == 302
                || response.statusCode() == 307
                || response.statusCode() == 308;
    }

    private <T> HttpResponse<T> request(
            RegistryCall call, URI uri, Optional<String> authorization, BodyHandler<T> handler) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(call.timeout())
                .header("User-Agent", "haztrak-maven-plugin")
                .method(call.method(), call.payload().body().get());
        call.payload().headers().forEach(request::header);
        authorization.ifPresent(header -> request.header("Authorization", header));
        return send(request.build(), handler);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Asked once for each registry, before anything else: most answer everything else with a 401 otherwise. */
    private Challenge challenge(ImageName name) throws IOException {
        String key = "challenge " + name.registry();
        String known = access.shared().memory().get(key);
        if (known != null) {
            return Challenge.parse(known);
        }
        URI ping = access.endpoints().of(name.registry()).resolve("/v2/");
        HttpResponse<byte[]> response = send(
                HttpRequest.newBuilder(ping)
                        .timeout(Duration.ofSeconds(30))
                        .GET()
                        .build(),
                BodyHandlers.ofByteArray());
        String challenge = response.headers()
                .firstValue("www-authenticate")
                .filter(header -> response.statusCode() == 401)
                .orElse("");
        if (response.statusCode() < 500 && response.statusCode() != 429) {
            access.shared().memory().put(key, challenge);
        }
        return Challenge.parse(challenge);
    }

    /** One at a time: who comes second finds the token that the first brought. */
    private synchronized void authorize(ImageName name) throws IOException {
        if (tokens.header(name).isEmpty()) {
            authorize(name, challenge(name), false);
        }
    }

    private synchronized void authorize(ImageName name, Challenge challenge, boolean alone) throws IOException {
        Optional<HttpRequest> request = tokens.request(name, challenge, alone);
        if (request.isEmpty()) {
            return;
        }
        HttpResponse<byte[]> response = send(request.get(), BodyHandlers.ofByteArray());
        if (response.statusCode() == 200) {
            tokens.accept(name, alone, response);
        } else if (alone || RetryPolicy.isTransient(response)) {
            throw new TokenRefusedException(response);
        }
    }

    private URI address(RegistryCall call) {
        URI base = access.endpoints().of(call.name().registry());
        return base.resolve("/v2/" + call.name().repository() + "/").resolve(call.target());
    }
}
