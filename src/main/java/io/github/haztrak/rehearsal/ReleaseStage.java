package io.github.haztrak.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** How far a release has come: a draft has no time of publication, an immutable one stays as it was published. */
record ReleaseStage(Optional<Instant> published, boolean prerelease, boolean immutable) {

    boolean draft() {
        return published.isEmpty();
    }

    ReleaseStage next(boolean draft, boolean nextPrerelease, boolean freezing) {
        Optional<Instant> time = draft ? Optional.empty() : Optional.of(published.orElseGet(Instant::now));
        return new ReleaseStage(time, nextPrerelease, immutable || freezing && !draft);
    }
}
