package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.net.URI;

/**
 * A container registry on loopback, plain HTTP: the push, pull and content discovery workflows of the OCI distribution
 * specification 1.1, with GHCR's habits (no DELETE but of uploads, no referrers, Bearer tokens by GET). It starts no network and keeps
 * everything under its state directory.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private final Traffic traffic = new Traffic();
    private final RegistryRoutes routes;
    private final LoopbackServer server;

    private EmbeddedRegistry(RegistryOptions options) throws IOException {
        this.routes = RegistryRoutes.over(options);
        this.server = LoopbackServer.bind("rehearsal-registry").serving(traffic, routes);
    }

    /**
     * Starts a registry on a free port.
     *
     * @param options state directory and login
     * @return the running registry
     * @throws IOException if the port or the state directory cannot be had
     */
    public static EmbeddedRegistry start(RegistryOptions options) throws IOException {
        return new EmbeddedRegistry(options);
    }

    /**
     * Where it listens.
     *
     * @return {@code http://127.0.0.1:PORT}, without a path
     */
    public URI uri() {
        return server.uri();
    }

    /**
     * What it was asked.
     *
     * @return the live log
     */
    public RequestLog requests() {
        return traffic.log();
    }

    /**
     * Adds a fault; of several that match a request the one injected first strikes.
     *
     * @param fault the misbehaviour
     */
    public void inject(Fault fault) {
        traffic.inject(fault);
    }

    /** Forgets the faults that have not struck yet. */
    public void heal() {
        traffic.heal();
    }

    /** Makes all tokens handed out so far worthless, as if their time had run out. */
    public void expireTokens() {
        routes.expireTokens();
    }

    /**
     * Counts the uploads that were begun and neither ended nor cancelled.
     *
     * @return how many
     */
    public int openUploads() {
        return routes.openUploads();
    }

    /** Ends all connections at once; the state directory stays. */
    @Override
    public void close() {
        server.close();
    }
}
