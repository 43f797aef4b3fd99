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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who we are to each registry. One token serves all repositories that were announced (Docker token authentication, "scope"
 * given several times); a service that grants less is asked again for the one repository it left out.
 */
final class RegistryTokens {
    private static final Duration DEFAULT_LIFE = Duration.ofSeconds(60);
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final String USE = "use ";
    private static final String TOKEN = "token ";
    private static final String PUSH = "pull,push";

    private final RegistryCredentials credentials;
    private final Map<String, String> memory;

    /**
     * @param memory what is known in this build: for each repository its use, and its token with the time it ends
     */
    RegistryTokens(RegistryCredentials credentials, Map<String, String> memory) {
        this.credentials = credentials;
        this.memory = memory;
    }

    /** Tells beforehand what a repository will be used for, so that one token can cover it all. */
    void announce(ImageName name, boolean push) {
        memory.merge(USE + name, push ? PUSH : "pull", (known, more) -> known.equals(PUSH) ? known : more);
    }

    Optional<String> header(ImageName name) {
        return Optional.ofNullable(memory.get(TOKEN + name))
                .map(remembered -> remembered.split(" ", 3))
                .filter(token -> token[0].equals(actions(name)))
                .filter(token -> Instant.now().toEpochMilli() < Long.parseLong(token[1]))
                .map(token -> token[2]);
    }

    private void remember(ImageName name, String header, Instant until) {
        memory.put(TOKEN + name, actions(name) + " " + until.toEpochMilli() + " " + header);
    }

    /** Asks for a token that covers every announced repository of the registry; the request to its realm. */
    Optional<HttpRequest> request(ImageName name, Challenge challenge, boolean alone) {
        if (challenge.isBasic()) {
            credential(name).ifPresent(credential -> remember(name, basic(credential), ALWAYS));
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
        (alone ? Set.of(name) : siblings(name)).forEach(covered -> remember(covered, "Bearer " + token, until));
    }

    Optional<Credential> credential(ImageName name) {
        return credentials.forRegistry(name.registry());
    }

    private Set<ImageName> siblings(ImageName name) {
        Set<ImageName> siblings = new HashSet<>(Set.of(name));
        memory.keySet().stream()
                .filter(key -> key.startsWith(USE + name.registry() + "/"))
                .map(key -> ImageName.parse(key.substring(USE.length())))
                .forEach(siblings::add);
        return siblings;
    }

    private String scope(ImageName name) {
        return "repository:" + name.repository() + ":" + actions(name);
    }

    private String actions(ImageName name) {
        return memory.getOrDefault(USE + name, "pull");
    }

    private static String basic(Credential credential) {
        String pair = credential.user() + ":" + credential.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
