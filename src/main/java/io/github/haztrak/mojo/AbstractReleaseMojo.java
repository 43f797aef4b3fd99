package io.github.haztrak.mojo;

import java.io.IOException;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** A goal that acts once for the whole reactor, in the module that arrives last. */
abstract class AbstractReleaseMojo extends AbstractHaztrakMojo {
    AbstractReleaseMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    final void run(Goal goal) throws IOException {
        if (isAboutOtherCommit(goal)) {
            goal.requireOnline();
            actOnce(goal);
            return;
        }
        Goal.Place place = goal.place();
        ReactorGate.Arrival arrival =
                new ReactorGate(new Participants(place.session(), place.project(), place.execution())).arrive();
        if (!arrival.last()) {
            getLog().debug(arrival.arrived() + " of " + arrival.expected()
                    + " modules are here; the last one acts for all");
            return;
        }
        goal.requireOnline();
        ReactorGate.requireWhole(goal.parameters().reactor(), goal.records());
        if (goal.parameters().dryRun()) {
            new DryRun(goal).tell(part());
        } else {
            act(goal);
        }
    }

    /** Whether it does not matter what is checked out, and what of it is built. */
    boolean isAboutOtherCommit(Goal goal) {
        return false;
    }

    private void actOnce(Goal goal) throws IOException {
        if (goal.place().project().equals(goal.place().session().getProjects().get(0))) {
            act(goal);
        }
    }

    /** What a dry run tells instead. */
    abstract PlannedRelease.Part part();

    /**
     * Does the step for all modules.
     *
     * @param goal the goal in the last module
     * @throws IOException if files cannot be read or written
     */
    abstract void act(Goal goal) throws IOException;
}
