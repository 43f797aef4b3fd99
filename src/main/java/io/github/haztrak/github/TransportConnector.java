package io.github.haztrak.github;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Lets GitHub API for Java send by our transport: its own connectors set no time-out for an answer and repeat no failing
 * status. What GitHub refuses becomes a problem here, with GitHub's own words, before the library puts it in others.
 */
final class TransportConnector implements GitHubConnector {
    /** Left out: refusals are read here, and answers are small. */
    private static final String COMPRESSION = "Accept-Encoding";

    private final GitHubTransport transport;
    private final GitHubProblems problems;

    TransportConnector(GitHubTransport transport, GitHubProblems problems) {
        this.transport = transport;
        this.problems = problems;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        GitHubCall call = call(request);
        Answer answer = transport.send(call);
        if (answer.status() >= 400 && answer.status() != 404) {
            throw problems.refused(call, answer);
        }
        return new Response(request, answer);
    }

    private static GitHubCall call(GitHubConnectorRequest request) throws IOException {
        return new GitHubCall(
                request.method(), URI.create(request.url().toString()), headers(request), payload(request));
    }

    private static Map<String, String> headers(GitHubConnectorRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, List<String>> header : request.allHeaders().entrySet()) {
            if (!COMPRESSION.equalsIgnoreCase(header.getKey()) && header.getValue() != null) {
                headers.put(header.getKey(), String.join(", ", header.getValue()));
            }
        }
        return headers;
    }

    private static GitHubCall.Payload payload(GitHubConnectorRequest request) throws IOException {
        if (!request.hasBody()) {
            return GitHubCall.Payload.EMPTY;
        }
        try (InputStream body = request.body()) {
            return GitHubCall.Payload.of(body.readAllBytes());
        }
    }

    /** An answer in the shape that the library reads. */
    private static final class Response extends GitHubConnectorResponse.ByteArrayResponse {
        private final byte[] body;

        Response(GitHubConnectorRequest request, Answer answer) {
            super(request, answer.status(), answer.headers().map());
            this.body = answer.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }
    }
}
