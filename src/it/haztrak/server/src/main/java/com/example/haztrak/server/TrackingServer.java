package com.example.haztrak.server;

import com.example.haztrak.shared.ManifestBook;
import com.example.haztrak.shared.TrackingNumber;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/** {@code GET /health}, {@code GET /api/manifests} and {@code GET /api/manifests/{number}}; all answers are JSON. */
public final class TrackingServer implements AutoCloseable {

    private static final String MANIFESTS = "/api/manifests";

    private final HttpServer http;
    private final Settings settings;
    private final ManifestBook book;

    private TrackingServer(HttpServer http, Settings settings, ManifestBook book) {
        this.http = http;
        this.settings = settings;
        this.book = book;
    }

    /** Starts to listen; port 0 takes any free one. */
    public static TrackingServer start(Settings settings, ManifestBook book) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(settings.port()), 0);
        TrackingServer server = new TrackingServer(http, settings, book);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    public int port() {
        return http.getAddress().getPort();
    }

    /** Takes no more requests and gives those under way a second to finish. */
    @Override
    public void close() {
        http.stop(1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 405, Map.of("error", "Only GET is answered"));
                return;
            }
            Optional<?> found = find(exchange.getRequestURI().getPath());
            if (found.isPresent()) {
                answer(exchange, 200, found.get());
            } else {
                answer(exchange, 404, Map.of("error", "There is nothing here"));
            }
        }
    }

    private Optional<?> find(String path) {
        if (path.equals("/health")) {
            return Optional.of(Map.of("status", "up"));
        }
        if (path.equals(MANIFESTS)) {
            return Optional.of(book.manifests());
        }
        if (path.startsWith(MANIFESTS + "/")) {
            return parse(path.substring(MANIFESTS.length() + 1)).flatMap(book::find);
        }
        return Optional.empty();
    }

    private static Optional<TrackingNumber> parse(String text) {
        try {
            return Optional.of(new TrackingNumber(text));
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = Json.write(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        settings.allowedOrigin()
                .ifPresent(origin -> exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin));
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
