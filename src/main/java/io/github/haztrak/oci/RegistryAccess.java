package io.github.haztrak.oci;

import io.github.haztrak.image.RegistryCredentials;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * How registries are reached.
 *
 * @param http the client, whose connections serve the whole build; it follows no redirect by itself
 * @param endpoints where they answer
 * @param credentials who we are
 * @param retry what is tried again
 */
public record RegistryAccess(
        HttpClient http, RegistryEndpoints endpoints, RegistryCredentials credentials, RetryPolicy retry) {

    /**
     * A client with a limit on connecting. HTTP/1.1, since most registries gain nothing from more and uploads lose.
     *
     * @return a new client
     */
    public static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(15))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
