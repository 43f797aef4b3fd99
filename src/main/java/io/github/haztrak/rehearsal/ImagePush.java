package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The few requests that put a small image into a repository (OCI distribution specification 1.1, "Push"). */
final class ImagePush {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI registry;
    private final String repository;
    private final Optional<String> authorization;

    ImagePush(URI registry, Optional<RegistryCredentials> login, String repository) throws IOException {
        this.registry = registry;
        this.repository = repository;
        this.authorization = login.isPresent() ? Optional.of(token(login.get())) : Optional.empty();
    }

    boolean holds(String tag, Manifest manifest) throws IOException {
        HttpRequest.Builder request = to("manifests/" + tag).header("Accept", manifest.mediaType());
        HttpResponse<String> answer = send(request.method("HEAD", BodyPublishers.noBody()), Set.of(200, 404));
        return answer.headers()
                .firstValue("Docker-Content-Digest")
                .filter(manifest.digest().toString()::equals)
                .isPresent();
    }

    void blob(Blob blob) throws IOException {
        ContentDigest digest = blob.digest();
        HttpRequest.Builder look = to("blobs/" + digest).method("HEAD", BodyPublishers.noBody());
        if (send(look, Set.of(200, 404)).statusCode() == 404) {
            HttpResponse<String> started = send(to("blobs/uploads/").POST(BodyPublishers.noBody()), Set.of(202));
            String location = started.headers().firstValue("Location").orElseThrow();
            String finish = location + (location.contains("?") ? "&" : "?") + "digest=" + digest;
            send(put(registry.resolve(finish), "application/octet-stream", blob.content()), Set.of(201));
        }
    }

    void manifest(String reference, Manifest manifest) throws IOException {
        send(put(url("manifests/" + reference), manifest.mediaType(), manifest.content()), Set.of(201));
    }

    private HttpRequest.Builder put(URI target, String type, byte[] content) {
        BodyPublisher body = BodyPublishers.ofByteArray(content);
        return authorized(target).header("Content-Type", type).PUT(body);
    }

    private String token(RegistryCredentials login) throws IOException {
        URI realm = registry.resolve("/token?scope=repository:" + repository + ":pull,push");
        HttpRequest.Builder request = HttpRequest.newBuilder(realm).header("Authorization", login.basic());
        byte[] answer = send(request, Set.of(200)).body().getBytes(StandardCharsets.UTF_8);
        return "Bearer " + Json.parse(answer).path("token").asText();
    }

    private HttpRequest.Builder to(String path) {
        return authorized(url(path));
    }

    private URI url(String path) {
        return registry.resolve("/v2/" + repository + "/" + path);
    }

    private HttpRequest.Builder authorized(URI target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder builder, Set<Integer> expected) throws IOException {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (!expected.contains(answer.statusCode())) {
                throw new IOException(request.method() + " " + request.uri() + " was answered " + answer.statusCode()
                        + ": " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while seeding " + request.uri(), e);
        }
    }
}
