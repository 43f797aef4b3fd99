package io.github.haztrak.mojo;

import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.release.GateRequest;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;

/**
 * What the build knows that a release should not start without.
 *
 * @param goal the goal that asks
 * @param requireChecks which checks have to be green, as configured
 * @param checksTimeout how long they are waited for, as configured
 */
record GateParameters(Goal goal, String requireChecks, String checksTimeout) {

    GateRequest request() {
        return new GateRequest(goal.request(), List.of(), checks(), List.of(), isNamed());
    }

    /** A rehearsal asks nobody. */
    private ChecksRule checks() {
        ChecksRule rule = Values.read("requireChecks", requireChecks, ChecksRule::parse)
                .waiting(Values.read("checksTimeout", checksTimeout, ChecksRule::duration));
        return goal.parameters().rehearse() ? ChecksRule.OFF : rule;
    }

    private boolean isNamed() {
        return goal.place().execution().getSource() == MojoExecution.Source.CLI;
    }
}
