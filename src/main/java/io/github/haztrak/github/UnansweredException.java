package io.github.haztrak.github;

import java.time.Duration;

/** A request got no usable answer this time. */
final class UnansweredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GitHubCall call;
    private final Duration asked;
    private final boolean refused;

    private UnansweredException(GitHubCall call, String reason, Duration asked, boolean refused) {
        super(reason);
        this.call = call;
        this.asked = asked;
        this.refused = refused;
    }

    /** Nobody knows whether it was done. */
    static UnansweredException lost(GitHubCall call, String reason, Duration asked) {
        return new UnansweredException(call, reason, asked, false);
    }

    /** It was not done: we ask too often. */
    static UnansweredException limited(GitHubCall call, String reason, Duration asked) {
        return new UnansweredException(call, reason, asked, true);
    }

    GitHubCall call() {
        return call;
    }

    /** How long GitHub wants us to wait at least. */
    Duration asked() {
        return asked;
    }

    boolean mayBeRepeated() {
        return refused || call.repeatable();
    }
}
