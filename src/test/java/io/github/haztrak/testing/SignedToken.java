package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A JSON web token that grants access to repositories for five minutes, signed by RS256 with its certificate in {@code x5c}. */
record SignedToken(String issuer, String audience, List<Map<String, Object>> access) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String text(TokenKey key) throws IOException {
        String certificate = Base64.getEncoder().encodeToString(key.der());
        String head = encoded(Map.of("alg", "RS256", "typ", "JWT", "x5c", List.of(certificate)));
        String signed = head + "." + encoded(claims());
        return signed + "." + encoded(key.sign(signed));
    }

    private Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        return Map.of(
                "iss",
                issuer,
                "aud",
                audience,
                "sub",
                "octo",
                "jti",
                UUID.randomUUID().toString(),
                "iat",
                now,
                "nbf",
                now - 10,
                "exp",
                now + 300,
                "access",
                access);
    }

    private static String encoded(Map<String, ?> json) throws IOException {
        return encoded(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
