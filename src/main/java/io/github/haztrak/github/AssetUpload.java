package io.github.haztrak.github;

import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.ReleaseAsset;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohsuke.github.GHAsset;
import org.kohsuke.github.GHRelease;

/** Brings files beside a draft, streamed: GitHub API for Java would hold each in memory. */
final class AssetUpload {
    private final GitHubTransport transport;
    private final GitHubProblems problems;
    private final PublicationEvents events;

    AssetUpload(GitHubTransport transport, GitHubProblems problems, PublicationEvents events) {
        this.transport = transport;
        this.problems = problems;
        this.events = events;
    }

    /** Sends what is missing; what is there in part or with other content is replaced. */
    void bring(GHRelease release, ReleaseAsset asset) throws IOException {
        Waiting waiting = transport.waiting();
        List<GHAsset> there = release.assets();
        while (!isThere(asset, there)) {
            try {
                upload(release, asset);
                return;
            } catch (UnansweredException failure) {
                waiting.after(failure);
            }
            there = release.listAssets().toList();
        }
        events.keptAsset(asset.name());
    }

    /** Afterwards the name is either taken by this very file or free. */
    private boolean isThere(ReleaseAsset asset, List<GHAsset> there) throws IOException {
        Optional<GHAsset> same = there.stream()
                .filter(other -> other.getName().equals(asset.name()))
                .findFirst();
        if (same.isEmpty()) {
            return false;
        }
        if (holds(same.get(), asset)) {
            return true;
        }
        delete(same.get());
        return false;
    }

    private boolean holds(GHAsset there, ReleaseAsset asset) throws IOException {
        if (!RemoteAsset.WHOLE.equals(there.getState()) || there.getSize() != asset.size()) {
            return false;
        }
        GitHubCall call =
                new GitHubCall("GET", URI.create(there.getUrl().toString()), headers(), GitHubCall.Payload.EMPTY);
        Answer answer = transport.send(call);
        if (answer.status() == 404) {
            return false;
        }
        if (answer.status() != 200) {
            throw problems.refused(call, answer);
        }
        return RemoteAsset.parse(answer.body()).holds(asset);
    }

    /** Gone already is as good: the answer to a first attempt may have been lost. */
    private static void delete(GHAsset asset) throws IOException {
        try {
            asset.delete();
        } catch (FileNotFoundException gone) {
            return;
        }
    }

    private void upload(GHRelease release, ReleaseAsset asset) throws IOException {
        long start = System.nanoTime();
        GitHubCall call = call(release, asset);
        Answer answer = transport.send(call);
        if (answer.status() == 422) {
            throw UnansweredException.lost(call, answer.toString(), Duration.ZERO);
        }
        if (answer.status() != 201) {
            throw problems.refused(call, answer);
        }
        if (!RemoteAsset.parse(answer.body()).holds(asset)) {
            throw UnansweredException.lost(call, "GitHub holds something else than was sent", Duration.ZERO);
        }
        events.uploadedAsset(asset.name(), asset.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private GitHubCall call(GHRelease release, ReleaseAsset asset) throws IOException {
        String target = release.getUploadUrl().replaceFirst("\\{.*$", "");
        String name = URLEncoder.encode(asset.name(), StandardCharsets.UTF_8);
        Map<String, String> headers = new HashMap<>(headers());
        headers.put("Content-Type", asset.mediaType());
        GitHubCall.Payload file = new GitHubCall.Payload(BodyPublishers.ofFile(asset.file()), asset.size());
        return new GitHubCall("POST", URI.create(target + "?name=" + name), headers, file);
    }

    private Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + problems.access().token(),
                "Accept",
                "application/vnd.github+json",
                "User-Agent",
                "haztrak-maven-plugin");
    }
}
