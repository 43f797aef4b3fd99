package io.github.haztrak.oci;

import io.github.haztrak.image.RegistryCredentials;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How registries are reached.
 *
 * @param shared what all goals and modules of a build use together
 * @param endpoints where they answer
 * @param credentials who we are
 * @param retry what is tried again
 */
public record RegistryAccess(
        Shared shared, RegistryEndpoints endpoints, RegistryCredentials credentials, RetryPolicy retry) {

    /**
     * What a build needs once: its types are the JDK's, so that several class loaders can share it.
     *
     * @param http the client, whose connections serve the whole build; it follows no redirect by itself
     * @param memory challenges, tokens and base images that were read; filled on the way
     */
    public record Shared(HttpClient http, Map<String, String> memory) {}

    /**
     * Access that is shared with nobody.
     *
     * @param http the client
     * @param endpoints where registries answer
     * @param credentials who we are
     * @param retry what is tried again
     */
    public RegistryAccess(
            HttpClient http, RegistryEndpoints endpoints, RegistryCredentials credentials, RetryPolicy retry) {
        this(new Shared(http, new ConcurrentHashMap<>()), endpoints, credentials, retry);
    }

    /**
     * A client with a limit on connecting. HTTP/1.1, since most registries gain nothing from more and uploads lose.
     *
     * @return a new client
     */
    public static HttpClient newClient() {
        return newClient(ProxySelector.getDefault());
    }

    /**
     * The same through proxies.
     *
     * @param proxies which proxy leads to an address
     * @return a new client
     */
    public static HttpClient newClient(ProxySelector proxies) {
        return HttpClient.newBuilder()
                .proxy(proxies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(15))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
