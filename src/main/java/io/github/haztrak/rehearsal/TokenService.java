package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands out and checks Bearer tokens in GHCR's manner: GET only, Basic login, one opaque token for all scopes asked.
 * Source: CNCF distribution, "Token Authentication Specification".
 */
final class TokenService {

    static final String PATH = "/token";

    private static final String SERVICE = "ghcr.test";
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, AccessScopes> granted = new ConcurrentHashMap<>();
    private final RegistryCredentials login;

    TokenService(RegistryCredentials login) {
        this.login = login;
    }

    void expireAll() {
        granted.clear();
    }

    Answer token(Request request) {
        if (!request.method().equals("GET")) {
            return RegistryError.UNSUPPORTED.answer();
        }
        Optional<String> basic = request.header("Authorization");
        if (basic.isEmpty()) {
            return RegistryError.UNAUTHORIZED.answer();
        }
        return basic.get().equals(login.basic()) ? grant(request) : RegistryError.DENIED.answer();
    }

    /** The 401 for a request whose token is missing or too narrow; nothing when it may pass. */
    Optional<Answer> challenge(Request request, AccessScopes needed) {
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

    private Answer grant(Request request) {
        String token = UUID.randomUUID().toString();
        granted.put(token, AccessScopes.parse(request.query().all("scope")));
        ObjectNode body = Json.object().put("token", token).put("access_token", token);
        return Answer.json(
                200,
                body.put("expires_in", LIFE.toSeconds())
                        .put("issued_at", Instant.now().toString()));
    }
}
