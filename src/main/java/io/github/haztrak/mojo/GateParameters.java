package io.github.haztrak.mojo;

import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.release.GateRequest;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;

/**
 * What the build knows that a release should not start without.
 *
 * @param goal the goal that asks
 */
record GateParameters(Goal goal) {

    GateRequest request() {
        return new GateRequest(goal.request(), bases(), ChecksRule.OFF, List.of(), isNamed());
    }

    /** Those that POMs name: which other ones there will be depends on what modules turn out to be. A rehearsal has its own. */
    private List<ImageReference> bases() {
        return goal.parameters().rehearse()
                ? List.of()
                : goal.parameters().reactor().all().stream()
                        .filter(project -> !project.getPackaging().equals("pom"))
                        .map(goal::configured)
                        .filter(image -> !image.isSkipped())
                        .flatMap(image -> image.base().stream())
                        .distinct()
                        .toList();
    }

    private boolean isNamed() {
        return goal.place().execution().getSource() == MojoExecution.Source.CLI;
    }
}
