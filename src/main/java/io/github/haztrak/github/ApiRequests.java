package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Requests to the API in our own hands, where GitHub API for Java would ask more often than needed or does not know them.
 *
 * @param transport sends them
 * @param access whom they are for
 */
record ApiRequests(GitHubTransport transport, GitHubAccess access) {
    /** Entries a page, and pages a list, at the most: more checks than this GitHub keeps of no commit. */
    private static final int PAGE = 100;

    private static final int PAGES = 20;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

    Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + access.token(),
                "Accept",
                "application/vnd.github+json",
                "User-Agent",
                "haztrak-maven-plugin");
    }

    GitHubCall call(String method, URI uri) {
        return new GitHubCall(method, uri, headers(), GitHubCall.Payload.EMPTY);
    }

    /** @param path below the repository, percent-encoded */
    GitHubCall get(String path) {
        return call("GET", address(path));
    }

    GitHubCall post(String path, JsonNode body) {
        return post(address(path), body);
    }

    GitHubCall post(URI uri, JsonNode body) {
        return sending("POST", uri, body);
    }

    GitHubCall patch(String path, JsonNode body) {
        return sending("PATCH", address(path), body);
    }

    private GitHubCall sending(String method, URI uri, JsonNode body) {
        byte[] content = body.toString().getBytes(StandardCharsets.UTF_8);
        return new GitHubCall(method, uri, headers(), GitHubCall.Payload.of(content));
    }

    /** Sends what changes nothing, whatever its method: again and again where that can help. */
    Answer ask(GitHubCall call) {
        Waiting waiting = transport.waiting();
        while (true) {
            try {
                return transport.send(call);
            } catch (UnansweredException failure) {
                waiting.after(failure);
            }
        }
    }

    /**
     * All entries of a list.
     *
     * @param path below the repository
     * @param field where a page holds its entries
     * @param refused takes a request and an answer that is not 200, and throws or ends the list by returning
     */
    List<JsonNode> list(String path, String field, Refused refused) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        Optional<URI> page = Optional.of(address(path + (path.contains("?") ? "&" : "?") + "per_page=" + PAGE));
        for (int pages = 0; page.isPresent(); pages++) {
            if (pages == PAGES) {
                throw new IOException("a list of over " + PAGES + " pages: " + path);
            }
            GitHubCall call = call("GET", page.get());
            Answer answer = ask(call);
            if (answer.status() != 200) {
                refused.by(call, answer);
                return entries;
            }
            json(answer).path(field).forEach(entries::add);
            page = following(answer);
        }
        return entries;
    }

    /** What becomes of a list that is not shown. */
    @FunctionalInterface
    interface Refused {
        void by(GitHubCall call, Answer answer);
    }

    /** The next page of a list, if there is one; the token goes nowhere else than where it is for. */
    Optional<URI> following(Answer answer) throws IOException {
        Optional<URI> next = next(answer);
        if (next.isPresent() && !origin(next.get()).equals(origin(access.api()))) {
            throw new IOException("the next page is elsewhere: " + next.get());
        }
        return next;
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    private static Optional<URI> next(Answer answer) throws IOException {
        Optional<String> link = answer.headers().allValues("link").stream()
                .flatMap(header -> NEXT.matcher(header).results())
                .map(next -> next.group(1))
                .findFirst();
        try {
            return link.isEmpty() ? Optional.empty() : Optional.of(new URI(link.get()));
        } catch (URISyntaxException unreadable) {
            throw new IOException("not the address of a page", unreadable);
        }
    }

    static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private URI address(String path) {
        return URI.create(access.api().toString().replaceFirst("/+$", "") + "/repos/" + access.slug() + path);
    }
}
