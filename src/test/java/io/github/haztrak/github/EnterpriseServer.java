package io.github.haztrak.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.haztrak.rehearsal.EmbeddedGitHub;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The embedded GitHub under the addresses of a GitHub Enterprise Server: one host with the API below {@code /api/v3}, uploads
 * below {@code /api/uploads}, and pages at the top. Every other path is answered by 404.
 */
final class EnterpriseServer implements AutoCloseable {
    private static final String API = "/api/v3";
    private static final String UPLOADS = "/api/uploads";
    private static final Pattern UPLOAD_URL = Pattern.compile("(http://[^/\"]+)/repos/[^\"]*/assets\\{\\?name");
    private static final Set<String> OURS = Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final EmbeddedGitHub github;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private volatile Optional<String> uploads = Optional.empty();

    private EnterpriseServer(EmbeddedGitHub github, HttpServer server) {
        this.github = github;
        this.server = server;
    }

    static EnterpriseServer before(EmbeddedGitHub github) throws IOException {
        EnterpriseServer server = new EnterpriseServer(
                github, HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        server.server.setExecutor(server.workers);
        server.server.createContext("/", server::answer);
        server.server.start();
        return server;
    }

    URI api() {
        return URI.create(host() + API);
    }

    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What was asked for, by path. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestURI().toString();
        paths.add(exchange.getRequestURI().getPath());
        Optional<String> upstream = upstream(target);
        if (upstream.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            relay(exchange, URI.create(upstream.get()));
        }
        exchange.close();
    }

    private Optional<String> upstream(String target) {
        if (target.startsWith(API + "/")) {
            return Optional.of(github.uri() + target.substring(API.length()));
        }
        return target.startsWith(UPLOADS + "/")
                ? uploads.map(host -> host + target.substring(UPLOADS.length()))
                : Optional.empty();
    }

    private void relay(HttpExchange exchange, URI upstream) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(upstream)
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                request.header(name, String.join(", ", values));
            }
        });
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers()
                    .firstValue("link")
                    .ifPresent(link -> exchange.getResponseHeaders().set("Link", ours(link)));
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            send(exchange, response.statusCode(), ours(response.body()).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Pages first: their addresses begin as those of the API do. */
    private String ours(String text) {
        Matcher found = UPLOAD_URL.matcher(text);
        if (found.find()) {
            uploads = Optional.of(found.group(1));
        }
        String api = github.uri().toString();
        String told = text.replace(api + "/octo/", host() + "/octo/").replace(api + "/", host() + API + "/");
        return uploads.map(host -> told.replace(host + "/", host() + UPLOADS + "/"))
                .orElse(told);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
