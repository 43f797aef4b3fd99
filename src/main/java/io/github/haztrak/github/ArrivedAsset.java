package io.github.haztrak.github;

import io.github.haztrak.publication.PublicationEvents;
import io.github.haztrak.publication.ReleaseAsset;
import java.time.Duration;
import java.util.Optional;

/**
 * Proves that GitHub holds a file.
 *
 * @param asset the file
 * @param took how long it took to send it; empty if it was there
 */
record ArrivedAsset(ReleaseAsset asset, Optional<Duration> took) {
    void tell(PublicationEvents events) {
        took.ifPresentOrElse(
                time -> events.uploadedAsset(asset.name(), asset.size(), time), () -> events.keptAsset(asset.name()));
    }
}
