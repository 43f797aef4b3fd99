package io.github.haztrak.testing;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;

/** A registry over TLS that asks for no login and holds nothing. */
public final class TlsServer implements AutoCloseable {
    private final HttpsServer server;

    private TlsServer(HttpsServer server) {
        this.server = server;
    }

    public static TlsServer start(TlsKey key) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName(Loopback.HOST), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(key.ofServer()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/v2/") ? 200 : 404, -1);
            exchange.close();
        });
        server.start();
        return new TlsServer(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI uri() {
        return URI.create("https://localhost:" + port());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
