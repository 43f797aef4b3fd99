package io.github.haztrak.release;

import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.function.Supplier;

/**
 * What has to be known before a release starts.
 *
 * @param subject what shall be released
 * @param checks whether to wait for what CI says of the commit
 * @param modules questions about the modules, which the build answers by itself
 * @param manner how it is asked and told
 */
public record GateRequest(Subject subject, ChecksRule checks, List<Check> modules, Manner manner) {
    /** Copies the list. */
    public GateRequest {
        modules = List.copyOf(modules);
    }

    /**
     * What shall be released. Names are worked out when it is asked for them, since that may fail with a Problem, which is
     * then told among the others.
     *
     * @param version the version of the project
     * @param images where the images of this build go
     * @param bases the base images that are known before anything is built
     */
    public record Subject(
            Version version, Supplier<ReleaseRequest.Images> images, Supplier<List<ImageReference>> bases) {}

    /**
     * How it is asked and told.
     *
     * @param online whether anybody outside may be asked
     * @param inFull whether every finding is told, also those that nobody needs to act on
     */
    public record Manner(boolean online, boolean inFull) {}
}
