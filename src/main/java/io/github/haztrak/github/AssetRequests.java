package io.github.haztrak.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.publication.ReleaseAsset;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kohsuke.github.GHRelease;

/**
 * The requests about files beside a release (GitHub REST, "Release assets"). GitHub API for Java would hold each file in
 * memory and does not tell digests.
 */
final class AssetRequests {
    private final ApiRequests requests;
    private final GitHubProblems problems;

    AssetRequests(ApiRequests requests, GitHubProblems problems) {
        this.requests = requests;
        this.problems = problems;
    }

    List<RemoteAsset> list(GHRelease release) throws IOException {
        List<RemoteAsset> assets = new ArrayList<>();
        Optional<URI> page = Optional.of(URI.create(release.getAssetsUrl() + "?per_page=100"));
        while (page.isPresent()) {
            Answer answer = expect(200, requests.call("GET", page.get()));
            for (JsonNode asset : ApiRequests.json(answer)) {
                assets.add(RemoteAsset.of(asset));
            }
            page = requests.following(answer);
        }
        return assets;
    }

    /** Gone already is as good: the answer to a first attempt may have been lost. */
    void delete(GHRelease release, RemoteAsset asset) {
        String releases = release.getUrl().toString().replaceFirst("/\\d+$", "");
        GitHubCall call = requests.call("DELETE", URI.create(releases + "/assets/" + asset.id()));
        Answer answer = requests.transport().send(call);
        if (answer.status() != 204 && answer.status() != 404) {
            throw problems.refused(call, answer);
        }
    }

    /** @param sent is told how much of the file has gone out */
    GitHubCall upload(GHRelease release, ReleaseAsset asset, LongConsumer sent) {
        String target = release.getUploadUrl().replaceFirst("\\{.*$", "");
        URI uri = URI.create(target + "?name=" + URLEncoder.encode(asset.name(), StandardCharsets.UTF_8));
        Map<String, String> headers = new HashMap<>(requests.headers());
        headers.put("Content-Type", asset.mediaType());
        return new GitHubCall("POST", uri, headers, new GitHubCall.Payload(content(asset, sent), asset.size()));
    }

    /** A name that is taken may be by what an earlier attempt left: that has to be looked at. */
    RemoteAsset send(GitHubCall upload) throws IOException {
        Answer answer = requests.transport().send(upload);
        if (answer.status() == 422 && RuleOfGitHub.in(answer).isEmpty()) {
            throw UnansweredException.lost(upload, answer.toString(), Duration.ZERO);
        }
        if (answer.status() != 201) {
            throw problems.refused(upload, answer);
        }
        return RemoteAsset.of(ApiRequests.json(answer));
    }

    private Answer expect(int status, GitHubCall call) {
        Answer answer = requests.transport().send(call);
        if (answer.status() != status) {
            throw problems.refused(call, answer);
        }
        return answer;
    }

    private static BodyPublisher content(ReleaseAsset asset, LongConsumer sent) {
        try {
            return new CountedFile(asset.file(), sent);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }
}
