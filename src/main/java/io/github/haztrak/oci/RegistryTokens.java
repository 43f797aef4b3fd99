package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryCredentials.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who we are to each registry. One token serves all repositories that were announced (Docker token authentication, "scope"
 * given several times), so that blobs can be taken over between them; where the service grants less, a repository gets a
 * token of its own.
 */
final class RegistryTokens {
    private static final Duration DEFAULT_LIFE = Duration.ofSeconds(60);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final String USE = "use ";
    private static final String TOKEN = "token ";
    private static final String PULL = "pull";
    private static final String PUSH = "pull,push";

    private final RegistryCredentials credentials;
    private final Map<String, String> memory;
    private final Map<ImageName, String> worked = new ConcurrentHashMap<>();
    private final Set<ImageName> alone = ConcurrentHashMap.newKeySet();

    /** @param memory what a build knows of its repositories: the use of each, and its token with use and end */
    RegistryTokens(RegistryCredentials credentials, Map<String, String> memory) {
        this.credentials = credentials;
        this.memory = memory;
    }

    /** Tells beforehand what a repository will be used for, so that one token can cover it all. */
    void announce(ImageName name, boolean push) {
        memory.merge(USE + name, push ? PUSH : PULL, (known, more) -> known.equals(PUSH) ? known : more);
    }

    /** Drops the token of a repository, and all that it served, if it says nothing of the other one. */
    void cover(ImageName name, ImageName other) {
        Optional<String> header = header(name);
        boolean shared = !alone.contains(name) && !alone.contains(other);
        if (shared && header.isPresent() && !header.equals(header(other))) {
            memory.entrySet()
                    .removeIf(known ->
                            known.getKey().startsWith(TOKEN) && known.getValue().endsWith(" " + header.get()));
        }
    }

    /** A token that was asked for before a repository was to be written to does not serve that. */
    Optional<String> header(ImageName name) {
        return Optional.ofNullable(memory.get(TOKEN + name))
                .map(remembered -> remembered.split(" ", 3))
                .filter(token -> token[0].equals(use(name)))
                .filter(token -> Instant.now().isBefore(Instant.parse(token[1])))
                .map(token -> token[2]);
    }

    /** The registry took this header for this repository: refused later, its time is up. */
    void worked(ImageName name, String header) {
        worked.put(name, header);
    }

    /** The registry did not take this header. If it never did, it does not cover the repository. */
    void refused(ImageName name, Optional<String> header) {
        if (header.isEmpty() || !header.get().equals(worked.get(name))) {
            alone.add(name);
        }
        memory.remove(TOKEN + name);
    }

    /** Gives up asking for all repositories at once; false if this one was asked for alone already. */
    boolean narrow(ImageName name) {
        boolean wide = covered(name).size() > 1;
        alone.addAll(covered(name));
        return wide;
    }

    /**
     * A question for a token.
     *
     * @param request to the registry's token service
     * @param uses what the token is to serve: the use of each repository
     */
    record Question(HttpRequest request, Map<ImageName, String> uses) {}

    /** What to ask the registry's token service; nothing where no token is wanted. */
    Optional<Question> question(ImageName name, Challenge challenge) {
        if (challenge.isBasic()) {
            credential(name)
                    .ifPresent(
                            credential -> memory.put(TOKEN + name, use(name) + " " + ALWAYS + " " + basic(credential)));
            return Optional.empty();
        }
        if (!challenge.isBearer()) {
            return Optional.empty();
        }
        Map<ImageName, String> uses = new LinkedHashMap<>();
        covered(name).forEach(covered -> uses.put(covered, use(covered)));
        URI realm = realm(challenge, uses);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(realm).timeout(Duration.ofSeconds(30)).GET();
        credential(name)
                .filter(any -> RegistryEndpoints.isPrivate(realm))
                .ifPresent(credential -> request.header("Authorization", basic(credential)));
        return Optional.of(new Question(request.build(), uses));
    }

    private static URI realm(Challenge challenge, Map<ImageName, String> uses) {
        String realm = challenge.parameter("realm");
        String scopes = uses.entrySet().stream()
                .map(use -> "repository:" + use.getKey().repository() + ":" + use.getValue())
                .sorted()
                .map(scope -> "&scope=" + encoded(scope))
                .collect(Collectors.joining());
        return URI.create(realm + (realm.contains("?") ? "&" : "?") + "service="
                + encoded(challenge.parameter("service")) + scopes);
    }

    /** What is announced meanwhile, the token does not serve. */
    void accept(Question question, HttpResponse<byte[]> response) throws IOException {
        ObjectNode answer = parsed(response);
        String token = answer.path("token").asText(answer.path("access_token").asText());
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(DEFAULT_LIFE.toSeconds()));
        Instant until = Instant.now().plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life);
        question.uses().forEach((name, use) -> memory.put(TOKEN + name, use + " " + until + " Bearer " + token));
    }

    private static ObjectNode parsed(HttpResponse<byte[]> response) throws IOException {
        try {
            return Json.read(response.body());
        } catch (UncheckedIOException notJson) {
            throw new IOException("the token service's answer is not JSON");
        }
    }

    private Optional<Credential> credential(ImageName name) {
        return credentials.forRegistry(name.registry());
    }

    /** The repositories that share a token with this one. */
    private Collection<ImageName> covered(ImageName name) {
        if (alone.contains(name)) {
            return List.of(name);
        }
        Stream<ImageName> announced = memory.keySet().stream()
                .filter(key -> key.startsWith(USE))
                .map(key -> ImageName.parse(key.substring(USE.length())));
        return Stream.concat(Stream.of(name), announced)
                .filter(other -> other.registry().equals(name.registry()) && !alone.contains(other))
                .distinct()
                .sorted(Comparator.comparing(ImageName::repository))
                .toList();
    }

    private String use(ImageName name) {
        return memory.getOrDefault(USE + name, PULL);
    }

    private static String basic(Credential credential) {
        String pair = credential.user() + ":" + credential.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
