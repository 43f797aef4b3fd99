package io.github.haztrak.mojo;

import io.github.haztrak.checks.ChecksRule;
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
        return new GateRequest(goal.request(), List.of(), ChecksRule.OFF, List.of(), isNamed());
    }

    private boolean isNamed() {
        return goal.place().execution().getSource() == MojoExecution.Source.CLI;
    }
}
