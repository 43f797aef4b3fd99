package io.github.haztrak.mojo;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A proxy and what it is for.
 *
 * @param schemes of the addresses it leads to
 * @param address where it listens, looked up when it is used
 * @param login user and password, apart by a colon
 * @param exempt what is reached without it
 */
record ProxyRule(Set<String> schemes, InetSocketAddress address, Optional<String> login, ProxyExemptions exempt) {

    boolean leadsTo(URI uri) {
        return schemes.contains(uri.getScheme()) && !exempt.include(uri);
    }

    /** What the proxy is to be told of us. */
    Optional<String> authorization() {
        return login.map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address.getHostString() + ":" + address.getPort();
    }
}
