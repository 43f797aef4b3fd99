package io.github.haztrak.rehearsal;

import java.time.Instant;

/** A file of a release; one whose upload broke off stays behind in the state {@code starter}. */
record Asset(long id, AssetName name, AssetContent content, Instant created) {

    String state() {
        return content.complete() ? "uploaded" : "starter";
    }
}
