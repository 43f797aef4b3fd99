package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageReference;
import java.util.List;

/**
 * What has to be known before a release starts.
 *
 * @param release what shall be released
 * @param bases the base images that are known before anything is built
 * @param checks whether to wait for what CI says of the commit
 * @param modules questions about the modules, which the build answers by itself
 * @param manner how it is asked and told
 */
public record GateRequest(
        ReleaseRequest release, List<ImageReference> bases, ChecksRule checks, List<Check> modules, Manner manner) {
    /** Copies the lists. */
    public GateRequest {
        bases = List.copyOf(bases);
        modules = List.copyOf(modules);
    }

    /**
     * How it is asked and told.
     *
     * @param online whether anybody outside may be asked
     * @param inFull whether every finding is told, also those that nobody needs to act on
     */
    public record Manner(boolean online, boolean inFull) {}
}
