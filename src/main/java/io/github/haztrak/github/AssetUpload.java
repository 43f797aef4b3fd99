package io.github.haztrak.github;

import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.ReleaseAsset;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kohsuke.github.GHRelease;

/** Brings files beside a draft. What GitHub holds is looked at before anything is sent twice. */
final class AssetUpload {
    private final AssetRequests requests;
    private final GitHubTransport transport;
    private final PublicationEvents events;

    AssetUpload(AssetRequests requests, GitHubTransport transport, PublicationEvents events) {
        this.requests = requests;
        this.transport = transport;
        this.events = events;
    }

    /** All files beside a release, those of broken uploads included. */
    List<RemoteAsset> of(GHRelease release) throws IOException {
        return requests.list(release);
    }

    /** Sends a file unless it is there; what is there in part or with other content is replaced. */
    ArrivedAsset bring(GHRelease release, ReleaseAsset asset, List<RemoteAsset> known) throws IOException {
        Waiting waiting = transport.waiting();
        List<RemoteAsset> there = known;
        while (!isThere(release, asset, there)) {
            try {
                return new ArrivedAsset(asset, Optional.of(upload(release, asset)));
            } catch (UnansweredException failure) {
                waiting.after(failure);
            }
            there = requests.list(release);
        }
        return new ArrivedAsset(asset, Optional.empty());
    }

    /** Afterwards the name is either taken by this very file or free. */
    private boolean isThere(GHRelease release, ReleaseAsset asset, List<RemoteAsset> there) {
        Optional<RemoteAsset> same = there.stream()
                .filter(other -> other.asset().name().equals(asset.name()))
                .findFirst();
        if (same.isEmpty()) {
            return false;
        }
        if (holds(same.get(), asset)) {
            return true;
        }
        requests.delete(release, same.get());
        return false;
    }

    private Duration upload(GHRelease release, ReleaseAsset asset) throws IOException {
        long start = System.nanoTime();
        GitHubCall call =
                requests.upload(release, asset, sent -> events.sendingAsset(asset.name(), asset.size(), sent));
        if (!holds(requests.send(call), asset)) {
            throw UnansweredException.lost(call, "GitHub holds something else than was sent", Duration.ZERO);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static boolean holds(RemoteAsset there, ReleaseAsset asset) {
        return there.whole() && there.asset().holds(asset);
    }
}
