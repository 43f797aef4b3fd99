package io.github.haztrak.jgit;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.RemoteRefUpdate.Status;

/**
 * What a remote made of a push.
 *
 * @param status its verdict
 * @param reason its words on the branch; may be null
 * @param messages what else it said
 */
record PagesPush(Status status, String reason, String messages) {
    private static final Set<Status> DONE = Set.of(Status.OK, Status.UP_TO_DATE);
    private static final Set<String> REFUSALS = Set.of("declined", "denied", "prohibited", "protected", "not allowed");

    boolean isDone() {
        return DONE.contains(status);
    }

    /** Whether somebody has decided so, rather than come first: then there is no use in trying again. */
    boolean isRefusal() {
        String words = words().toLowerCase(Locale.ROOT);
        return status == Status.REJECTED_OTHER_REASON && REFUSALS.stream().anyMatch(words::contains);
    }

    String words() {
        String why = Optional.ofNullable(reason)
                .orElseGet(() -> status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return messages.isBlank() ? why : why + "\n" + messages.strip();
    }
}
