package io.github.haztrak.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One call of {@code git http-backend}: the request goes in and the answer comes out as CGI, streamed both ways. */
final class GitBackend {
    private final Path root;
    private final GitCaller caller;

    GitBackend(Path root, GitCaller caller) {
        this.root = root;
        this.caller = caller;
    }

    void serve(HttpExchange exchange) throws IOException {
        ProcessBuilder builder = Command.of("git", "http-backend")
                .with(GitSandbox.ISOLATED)
                .with(environment(exchange))
                .process();
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (InputStream answer = new BufferedInputStream(process.getInputStream())) {
            feed(process, exchange);
            exchange.sendResponseHeaders(readHead(answer, exchange.getResponseHeaders()), 0);
            answer.transferTo(exchange.getResponseBody());
        } finally {
            process.destroy();
        }
    }

    private Map<String, String> environment(HttpExchange exchange) {
        Map<String, String> cgi = new HashMap<>(Map.of(
                "GIT_PROJECT_ROOT", root.toString(),
                "GIT_HTTP_EXPORT_ALL", "1",
                "REQUEST_METHOD", exchange.getRequestMethod(),
                "PATH_INFO", exchange.getRequestURI().getPath(),
                "QUERY_STRING",
                        Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                .orElse(""),
                "REMOTE_ADDR", Loopback.HOST));
        Map.of("CONTENT_TYPE", "Content-Type", "CONTENT_LENGTH", "Content-Length")
                .forEach((variable, header) -> pass(exchange, header, cgi, variable));
        pass(exchange, "Content-Encoding", cgi, "HTTP_CONTENT_ENCODING");
        pass(exchange, "Git-Protocol", cgi, "GIT_PROTOCOL");
        if (caller.isKnown()) {
            cgi.put("REMOTE_USER", caller.name());
        }
        return cgi;
    }

    private static void pass(HttpExchange exchange, String header, Map<String, String> cgi, String variable) {
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(header)).ifPresent(value -> cgi.put(variable, value));
    }

    /** Passes the request body on a thread of its own, for git answers before it has read everything. */
    private static void feed(Process process, HttpExchange exchange) {
        Thread feeder = new Thread(
                () -> {
                    try (OutputStream in = process.getOutputStream()) {
                        exchange.getRequestBody().transferTo(in);
                    } catch (IOException hungUp) {
                        // Git stops reading once it has refused; its answer says why.
                    }
                },
                "git request body");
        feeder.setDaemon(true);
        feeder.start();
    }

    /** Reads the CGI head up to the empty line and returns the status it names, 200 when it names none. */
    private static int readHead(InputStream answer, Headers headers) throws IOException {
        int status = 200;
        for (String line = readLine(answer); !line.isEmpty(); line = readLine(answer)) {
            String[] field = line.split(":\\s*", 2);
            if (field[0].equalsIgnoreCase("Status")) {
                status = Integer.parseInt(field[1].substring(0, 3));
            } else {
                headers.add(field[0], field[1]);
            }
        }
        return status;
    }

    private static String readLine(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next != '\n' && next != -1; next = answer.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
