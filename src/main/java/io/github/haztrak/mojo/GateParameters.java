package io.github.haztrak.mojo;

import io.github.haztrak.checks.ChecksRule;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.Check;
import io.github.haztrak.release.Finding;
import io.github.haztrak.release.GateRequest;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the build knows of a release before it starts.
 *
 * @param goal the goal that asks
 * @param requireChecks which checks have to be green, as configured
 * @param checksTimeout how long they are waited for, as configured
 */
record GateParameters(Goal goal, String requireChecks, String checksTimeout) {

    GateRequest request() {
        GateRequest.Subject subject = new GateRequest.Subject(version(), goal::images, this::bases);
        return new GateRequest(subject, checks(), modules(), manner());
    }

    /** Only a rehearsal lets a SNAPSHOT pass. */
    private Version version() {
        return goal.parameters().rehearse()
                ? goal.parameters().version()
                : goal.composition().realVersion();
    }

    /** A rehearsal asks nobody. */
    private ChecksRule checks() {
        ChecksRule rule = Values.read("requireChecks", requireChecks, ChecksRule::parse)
                .waiting(Values.read("checksTimeout", checksTimeout, ChecksRule::duration));
        return goal.parameters().rehearse() ? ChecksRule.OFF : rule;
    }

    /** Told first: they need nobody's answer. */
    private List<Check> modules() {
        Reactor reactor = goal.parameters().reactor();
        List<Check> checks = new ArrayList<>(List.of(
                Check.of("network", goal::requireOnline),
                Check.of("modules", new ModuleVersions(reactor)::require),
                new Check("snapshots", new SnapshotsInUse(reactor)::look),
                new Check("jars", new JarDeployment(goal.place().session(), deploys())::look)));
        new UnknownSettings(goal.place()).inPoms().ifPresent(unknown -> checks.add(refused("settings", unknown)));
        new GoalOrder(goal.place()).problem().ifPresent(order -> checks.add(refused("goals", order)));
        page().ifPresent(checks::add);
        LockedBases bases = new LockedBases(goal);
        if (goal.isNamed() && goal.isOnline() && !goal.parameters().rehearse() && bases.exists()) {
            checks.add(new Check("lock", bases::drift));
        }
        return List.copyOf(checks);
    }

    /** A row only where the release's page cannot be written. */
    private Optional<Check> page() {
        try {
            PageComposition.requireUsable(goal.parameters());
            return Optional.empty();
        } catch (ReleaseException unusable) {
            return Optional.of(new Check("page", () -> new Finding.Refused(unusable.problems())));
        }
    }

    private static Check refused(String subject, Problem problem) {
        return new Check(subject, () -> new Finding.Refused(List.of(problem)));
    }

    /** Those that the POMs name: which default a module gets is known when it is built. A rehearsal has stand-ins for all. */
    private List<ImageReference> bases() {
        return goal.parameters().rehearse()
                ? List.of()
                : goal.parameters().reactor().all().stream()
                        .filter(project -> !project.getPackaging().equals("pom"))
                        .map(goal::configured)
                        .filter(image -> !image.isSkipped())
                        .flatMap(image -> image.base().stream())
                        .map(new LockedBases(goal)::resolved)
                        .distinct()
                        .toList();
    }

    /** Who names the goal wants to know what {@code mvn deploy} would meet. */
    private boolean deploys() {
        return goal.isNamed() || goal.asked().contains("deploy");
    }

    private GateRequest.Manner manner() {
        return new GateRequest.Manner(goal.isOnline(), goal.isNamed());
    }
}
