package io.github.haztrak.github;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Which GitHub, and the way to it.
 *
 * @param api the REST API, such as {@code https://api.github.com}
 * @param http sends the requests: through the proxies it knows, to servers whose certificates it trusts; it follows no
 *     redirect by itself
 */
public record GitHubServer(URI api, HttpClient http) {
    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** Rejects what is no address. */
    public GitHubServer {
        if (!api.isAbsolute() || api.getHost() == null) {
            throw new IllegalArgumentException("not the address of an API: " + api);
        }
    }

    /**
     * A GitHub that is reached as the JVM reaches everything.
     *
     * @param api the REST API
     * @return the server
     */
    public static GitHubServer at(URI api) {
        return new GitHubServer(
                api,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build());
    }
}
