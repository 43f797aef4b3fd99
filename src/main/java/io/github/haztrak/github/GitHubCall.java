package io.github.haztrak.github;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/**
 * One request to GitHub, ready to be sent as often as needed.
 *
 * @param method the HTTP method
 * @param uri the whole address
 * @param headers by name
 * @param payload what is sent
 */
record GitHubCall(String method, URI uri, Map<String, String> headers, Payload payload) {
    private static final long SLOWEST_BYTES_PER_SECOND = 50_000;

    /**
     * A body.
     *
     * @param body can be read again
     * @param size in bytes
     */
    record Payload(BodyPublisher body, long size) {
        static final Payload EMPTY = new Payload(BodyPublishers.noBody(), 0);

        static Payload of(byte[] content) {
            return new Payload(BodyPublishers.ofByteArray(content), content.length);
        }
    }

    GitHubCall {
        headers = Map.copyOf(headers);
    }

    /** Whether doing it twice comes to the same as doing it once. */
    boolean repeatable() {
        return !method.equals("POST");
    }

    /** A body may take as long as the slowest line we want to bear. */
    Duration timeout(Duration answer) {
        return answer.plusSeconds(payload.size() / SLOWEST_BYTES_PER_SECOND);
    }

    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, payload.body());
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        String query = uri.getRawQuery();
        return method + " " + uri.getRawPath() + (query == null ? "" : "?" + (isSigned() ? "..." : query));
    }

    /** Without a token of ours, an address may carry the right to it in its query. */
    private boolean isSigned() {
        return !headers.containsKey("Authorization");
    }
}
