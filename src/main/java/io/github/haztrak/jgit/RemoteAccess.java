package io.github.haztrak.jgit;

import java.net.ProxySelector;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;

/**
 * How the remote {@code origin} is reached.
 *
 * @param token a GitHub token for it; sent only to its host, and over plain HTTP only on this machine
 * @param proxies which proxy leads to an address
 * @param logins what that proxy is to be told of us, as a Proxy-Authorization field has it
 */
public record RemoteAccess(Optional<String> token, ProxySelector proxies, Function<URI, Optional<String>> logins) {

    /**
     * Through the proxies that the JVM knows.
     *
     * @param token a GitHub token
     * @return the access
     */
    public static RemoteAccess with(Optional<String> token) {
        return new RemoteAccess(
                token,
                Optional.ofNullable(ProxySelector.getDefault()).orElse(ProxySelector.of(null)),
                address -> Optional.empty());
    }

    /** JGit itself would ask the JVM alone. */
    void configure(Transport transport) {
        if (transport instanceof TransportHttp http) {
            http.setHttpConnectionFactory(new ProxiedConnections(this));
        }
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "RemoteAccess";
    }
}
