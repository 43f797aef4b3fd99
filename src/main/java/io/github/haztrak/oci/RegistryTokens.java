package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryCredentials.Credential;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Who we are to each registry. One token serves all repositories that were announced (Docker token authentication, "scope"
 * given several times); a service that grants less is asked again for the one repository it left out.
 */
final class RegistryTokens {
    private static final Duration DEFAULT_LIFE = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final RegistryCredentials credentials;
    private final Map<ImageName, Set<String>> announced = new ConcurrentHashMap<>();
    private final Map<ImageName, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String header, Instant until) {
        boolean isFresh() {
            return Instant.now().isBefore(until);
        }
    }

    RegistryTokens(RegistryCredentials credentials) {
        this.credentials = credentials;
    }

    /** Tells beforehand what a repository will be used for, so that one token can cover it all. */
    void announce(ImageName name, boolean push) {
        announced.merge(name, push ? Set.of("pull", "push") : Set.of("pull"), (a, b) -> a.size() >= b.size() ? a : b);
    }

    Optional<String> header(ImageName name) {
        return Optional.ofNullable(tokens.get(name)).filter(Token::isFresh).map(Token::header);
    }

    /** Asks for a token that covers every announced repository of the registry; the request to its realm. */
    Optional<HttpRequest> request(ImageName name, Challenge challenge, boolean alone) {
        if (challenge.isBasic()) {
            credential(name).ifPresent(credential -> tokens.put(name, new Token(basic(credential), Instant.MAX)));
            return Optional.empty();
        }
        if (!challenge.isBearer()) {
            return Optional.empty();
        }
        String scopes = (alone ? Set.of(name) : siblings(name))
                .stream()
                        .map(this::scope)
                        .sorted()
                        .map(scope -> "&scope=" + encoded(scope))
                        .collect(Collectors.joining());
        URI realm = URI.create(challenge.parameter("realm")
                + (challenge.parameter("realm").contains("?") ? "&" : "?") + "service="
                + encoded(challenge.parameter("service")) + scopes);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(30)).GET();
        credential(name).ifPresent(credential -> request.header("Authorization", basic(credential)));
        return Optional.of(request.build());
    }

    void accept(ImageName name, boolean alone, HttpResponse<byte[]> response) {
        ObjectNode answer = Json.read(response.body());
        String token = answer.path("token").asText(answer.path("access_token").asText());
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(DEFAULT_LIFE.toSeconds()));
        Instant until = Instant.now().plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life);
        (alone ? Set.of(name) : siblings(name))
                .forEach(covered -> tokens.put(covered, new Token("Bearer " + token, until)));
    }

    Optional<Credential> credential(ImageName name) {
        return credentials.forRegistry(name.registry());
    }

    private Set<ImageName> siblings(ImageName name) {
        Set<ImageName> siblings = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        announced.keySet().stream()
                .filter(other -> other.registry().equals(name.registry()))
                .forEach(siblings::add);
        siblings.add(name);
        return siblings;
    }

    private String scope(ImageName name) {
        String actions = announced.getOrDefault(name, Set.of("pull")).contains("push") ? "pull,push" : "pull";
        return "repository:" + name.repository() + ":" + actions;
    }

    private static String basic(Credential credential) {
        String pair = credential.user() + ":" + credential.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
