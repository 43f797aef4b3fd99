package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files beside a release (GitHub REST, "Get a release asset"). GitHub answers with the content or leads to where it is;
 * the token goes to GitHub alone.
 */
public final class AssetDownload implements ReleaseFiles {
    private static final int PAGES = 10;
    private static final int LEADS = 3;

    private final GitHubAccess access;
    private final ApiRequests requests;
    private final GitHubProblems problems;

    /**
     * Reads the files of one repository. Nothing is asked yet.
     *
     * @param access the repository and the token
     * @param events is told what happens
     */
    public AssetDownload(GitHubAccess access, PublicationEvents events) {
        this(access, Patience.DEFAULT, events);
    }

    AssetDownload(GitHubAccess access, Patience patience, PublicationEvents events) {
        this.access = access;
        this.requests = new ApiRequests(new GitHubTransport(access.server().http(), patience, events), access);
        this.problems = new GitHubProblems(access, Right.WRITE_RELEASES);
    }

    @Override
    public Optional<String> text(PublishedRelease release, String name) {
        return problems.asked(() -> {
            Optional<RemoteAsset> asset = find(release, name);
            return asset.isEmpty() ? Optional.empty() : Optional.of(downloaded(asset.get()));
        });
    }

    private Optional<RemoteAsset> find(PublishedRelease release, String name) throws IOException {
        GitHubCall call = requests.get("/releases/" + release.id() + "/assets?per_page=100");
        for (int page = 0; page < PAGES; page++) {
            Answer answer = expect(call);
            for (JsonNode json : ApiRequests.json(answer)) {
                RemoteAsset asset = RemoteAsset.of(json);
                if (asset.whole() && asset.asset().name().equals(name)) {
                    return Optional.of(asset);
                }
            }
            Optional<URI> next = requests.following(answer);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            call = requests.call("GET", next.get());
        }
        return Optional.empty();
    }

    private String downloaded(RemoteAsset asset) throws IOException {
        if (asset.asset().size() > LIMIT) {
            throw new IOException(asset.asset().name() + " has " + asset.asset().size() + " bytes; read are " + LIMIT
                    + " at the most");
        }
        byte[] content = content(binary(requests.get("/releases/assets/" + asset.id())));
        boolean whole = content.length == asset.asset().size()
                && asset.asset()
                        .digest()
                        .filter(told -> !told.equals(Digest.of(content)))
                        .isEmpty();
        if (!whole) {
            throw new IOException(asset.asset().name() + " is not what GitHub tells of it: " + content.length
                    + " bytes, " + Digest.of(content));
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] content(GitHubCall first) throws IOException {
        GitHubCall call = first;
        for (int lead = 0; lead <= LEADS; lead++) {
            Answer answer = requests.ask(call);
            if (answer.status() == 200) {
                return answer.body();
            }
            call = elsewhere(call, answer);
        }
        throw new IOException("led on more than " + LEADS + " times");
    }

    private GitHubCall elsewhere(GitHubCall call, Answer answer) throws IOException {
        Optional<String> place = answer.headers().firstValue("location");
        if (answer.status() != 302 || place.isEmpty()) {
            throw problems.refused(call, answer);
        }
        URI target = target(call, place.get());
        if (!target.getScheme().equals("https")
                && !target.getScheme().equals(access.server().api().getScheme())) {
            throw new IOException("led on to " + target.getScheme() + ", which anybody can read");
        }
        return new GitHubCall("GET", target, Map.of("User-Agent", "haztrak-maven-plugin"), GitHubCall.Payload.EMPTY);
    }

    private static URI target(GitHubCall call, String place) throws IOException {
        try {
            return call.uri().resolve(place);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("led on to what is no address", unreadable);
        }
    }

    private static GitHubCall binary(GitHubCall call) {
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put("Accept", "application/octet-stream");
        return new GitHubCall(call.method(), call.uri(), headers, call.payload());
    }

    private Answer expect(GitHubCall call) {
        Answer answer = requests.ask(call);
        if (answer.status() != 200) {
            throw problems.refused(call, answer);
        }
        return answer;
    }
}
