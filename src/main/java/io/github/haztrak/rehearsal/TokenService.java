package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks who comes, and hands out and checks Bearer tokens in GHCR's manner: GET only, Basic login, one token for all scopes
 * asked, less than asked where less is allowed. Source: CNCF distribution, "Token Authentication Specification".
 */
final class TokenService {

    static final String PATH = "/token";

    private static final String SERVICE = "ghcr.test";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, AccessScopes> granted = new ConcurrentHashMap<>();
    private final RegistryCredentials login;
    private final RegistryOptions options;

    TokenService(RegistryCredentials login, RegistryOptions options) {
        this.login = login;
        this.options = options;
    }

    void expireAll() {
        granted.clear();
    }

    Answer token(Request request) {
        if (!request.method().equals("GET")) {
            return RegistryError.UNSUPPORTED.answer();
        }
        if (request.header("Authorization").isEmpty()) {
            return RegistryError.UNAUTHORIZED.answer();
        }
        return isLogin(request) ? grant(request) : RegistryError.DENIED.answer();
    }

    /** The 401 for a request whose login or token is missing or too narrow; nothing when it may pass. */
    Optional<Answer> challenge(Request request, AccessScopes needed) {
        if (options.login() == RegistryLogin.BASIC) {
            return isLogin(request)
                    ? Optional.empty()
                    : Optional.of(
                            RegistryError.UNAUTHORIZED.answer().with("WWW-Authenticate", "Basic realm=\"rehearsal\""));
        }
        Optional<AccessScopes> held = request.header("Authorization")
                .filter(value -> value.startsWith("Bearer "))
                .map(value -> value.substring("Bearer ".length()))
                .map(granted::get);
        if (held.filter(scopes -> scopes.covers(needed)).isPresent()) {
            return Optional.empty();
        }
        String tooNarrow = held.isPresent() ? ",error=\"insufficient_scope\"" : "";
        String scope = needed.actions().isEmpty() ? "" : ",scope=\"" + needed + "\"";
        String realm = "Bearer realm=\"" + request.origin() + PATH + "\",service=\"" + SERVICE + "\"";
        return Optional.of(RegistryError.UNAUTHORIZED.answer().with("WWW-Authenticate", realm + scope + tooNarrow));
    }

    private boolean isLogin(Request request) {
        return request.header("Authorization").filter(login.basic()::equals).isPresent();
    }

    private Answer grant(Request request) {
        AccessScopes scopes = AccessScopes.parse(request.query().all("scope")).withoutPush(options.readOnly());
        String token = options.login() == RegistryLogin.OPAQUE_TOKENS
                ? UUID.randomUUID().toString()
                : telling(scopes);
        granted.put(token, scopes);
        ObjectNode body = Json.object().put("token", token).put("access_token", token);
        return Answer.json(
                200,
                body.put("expires_in", LIFE.toSeconds())
                        .put("issued_at", Instant.now().toString()));
    }

    /** A JSON web token in form, with the claims that clients may read; what it is worth is looked up, not signed. */
    private static String telling(AccessScopes scopes) {
        ObjectNode claims = Json.object().put("jti", UUID.randomUUID().toString());
        claims.set("access", scopes.claim());
        return encoded("{\"typ\":\"JWT\",\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(Json.bytes(claims)) + ".";
    }

    private static String encoded(byte[] part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
    }
}
