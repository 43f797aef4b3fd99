package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One request to a registry, before it knows its address and authorization.
 *
 * @param name the repository it is about
 * @param method the HTTP method
 * @param target below {@code /v2/<name>/}, or an absolute address that the registry gave
 * @param payload what is sent
 */
record RegistryCall(ImageName name, String method, String target, Payload payload) {
    private static final long SLOWEST_BYTES_PER_SECOND = 50_000;

    /** What is sent, from its first byte. */
    interface Body {
        BodyPublisher publisher() throws IOException;
    }

    /**
     * Headers and body.
     *
     * @param headers by name
     * @param body made anew for every attempt
     * @param size in bytes
     */
    record Payload(Map<String, String> headers, Body body, long size) {
        static final Payload EMPTY = new Payload(Map.of(), BodyPublishers::noBody, 0);
    }

    static RegistryCall of(ImageName name, String method, String target) {
        return new RegistryCall(name, method, target, Payload.EMPTY);
    }

    RegistryCall header(String key, String value) {
        Map<String, String> headers = new HashMap<>(payload.headers());
        headers.put(key, value);
        return new RegistryCall(name, method, target, new Payload(headers, payload.body(), payload.size()));
    }

    RegistryCall body(Body body, long size) {
        return new RegistryCall(name, method, target, new Payload(payload.headers(), body, size));
    }

    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    /** A body may take as long as the slowest line we want to bear. */
    Duration timeout(Duration patience) {
        return patience.plusSeconds(payload.size() / SLOWEST_BYTES_PER_SECOND);
    }

    @Override
    public String toString() {
        String place = target.startsWith("http") ? "blobs/uploads/..." : target;
        return method + " " + name + " " + place;
    }
}
