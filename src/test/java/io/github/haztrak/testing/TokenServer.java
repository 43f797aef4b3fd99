package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out the Bearer tokens of a registry as GHCR does: by GET alone, several scopes in one request, actions that are not
 * granted left out, wrong credentials refused with 403 DENIED.
 */
public final class TokenServer implements AutoCloseable {
    static final String ISSUER = "token.test";
    static final String SERVICE = "registry.test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Account> ACCOUNTS = List.of(Account.OCTO, Account.BAKER);
    private static final List<Grant> GRANTS = List.of(
            new Grant(Account.OCTO.user(), "octo/", Set.of("pull", "push")),
            new Grant(Account.BAKER.user(), "base/", Set.of("pull", "push")),
            new Grant("*", "base/", Set.of("pull")));

    private final TokenKey key;
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TokenServer(TokenKey key) throws IOException {
        this.key = key;
        this.server = Loopback.serve("/token", this::answer);
    }

    static TokenServer start(Path folder) throws IOException {
        return new TokenServer(TokenKey.generate(folder));
    }

    /** Address that a registry names as the realm of its challenge. */
    public String realm() {
        return "http://" + Loopback.HOST + ":" + server.getAddress().getPort() + "/token";
    }

    /** One line for each request so far: user or {@code -}, status, query. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    Path rootCertificates() throws IOException {
        return key.pem();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Optional<String> user = ACCOUNTS.stream()
                .filter(account -> account.basic().equals(authorization))
                .map(Account::user)
                .findFirst();
        if (!exchange.getRequestMethod().equals("GET")) {
            refuse(exchange, 405, "UNSUPPORTED");
        } else if (authorization != null && user.isEmpty()) {
            refuse(exchange, 403, "DENIED");
        } else {
            grant(exchange, user.orElse("-"));
        }
    }

    private void grant(HttpExchange exchange, String user) throws IOException {
        List<Map<String, Object>> access = scopes(exchange)
                .map(scope -> scope.split(":"))
                .filter(scope -> scope.length == 3)
                .map(scope -> access(scope, user))
                .toList();
        String token = new SignedToken(ISSUER, SERVICE, access).text(key);
        send(exchange, user, new Answer(200, Map.of("token", token, "access_token", token, "expires_in", 300)));
    }

    private static Map<String, Object> access(String[] scope, String user) {
        Set<String> granted = GRANTS.stream()
                .filter(grant -> grant.covers(scope[1], user))
                .flatMap(grant -> grant.actions().stream())
                .collect(Collectors.toSet());
        List<String> actions =
                Stream.of(scope[2].split(",")).filter(granted::contains).toList();
        return Map.of("type", scope[0], "name", scope[1], "actions", actions);
    }

    private static Stream<String> scopes(HttpExchange exchange) {
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new ArrayList<>(List.of(query.split("&")))
                .stream()
                        .filter(pair -> pair.startsWith("scope="))
                        .map(pair -> URLDecoder.decode(pair.substring(6), StandardCharsets.UTF_8))
                        .flatMap(scopes -> Stream.of(scopes.split(" ")));
    }

    private void refuse(HttpExchange exchange, int status, String code) throws IOException {
        Map<String, String> error = Map.of("code", code, "message", "denied");
        send(exchange, "-", new Answer(status, Map.of("errors", List.of(error))));
    }

    private void send(HttpExchange exchange, String user, Answer answer) throws IOException {
        requests.add(
                user + " " + answer.status() + " " + exchange.getRequestURI().getQuery());
        byte[] body = JSON.writeValueAsBytes(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Answer(int status, Map<String, ?> body) {}
}
