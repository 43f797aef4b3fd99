package io.github.haztrak.mojo;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.Unchanged;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * Sends what an image consists of while Maven builds the modules after it. It only saves time: whatever does not arrive this
 * way is sent when all modules are here.
 *
 * @param goal the goal that has built an image
 * @param rule what becomes of unchanged images
 */
record LayersAhead(Goal goal, Unchanged rule) {
    private static final String BEFORE = "before";

    /** Not for a build that does not push, nor for one that the gate would stop, nor where no module is left to be built. */
    void send(BuiltImage image) {
        if (goal.isOnline() && goal.pushesLater() && !isLast() && isWhole()) {
            transfers().start(() -> transfer(image));
        }
    }

    private void transfer(BuiltImage image) {
        if (goal.place().session().getResult().hasExceptions()) {
            return;
        }
        try {
            Optional<Version> before =
                    Optional.of(before()).filter(text -> !text.isEmpty()).map(Version::new);
            goal.pipeline()
                    .sendAhead(image, goal.parameters().version(), rule == Unchanged.RETAG ? before : Optional.empty());
        } catch (ReleaseException failed) {
            tell(image.identity().module(), failed.problems());
        } catch (RuntimeException unexpected) {
            goal.log().say("layers", image.identity().module() + ": not sent ahead, " + unexpected);
        }
    }

    private void tell(String module, List<Problem> problems) {
        if (!Thread.currentThread().isInterrupted()) {
            problems.forEach(problem -> goal.log().images().failedAhead(module, problem));
            transfers().failed(module, problems);
        }
    }

    /** Found out once, by the first transfer: they run one after the other. */
    private String before() {
        Map<String, String> known = ReactorState.of(goal.place().session()).texts("layers ahead");
        String before = known.get(BEFORE);
        if (before == null) {
            before = goal.pipeline()
                    .releaseBefore(goal.request())
                    .map(Version::text)
                    .orElse("");
            known.put(BEFORE, before);
        }
        return before;
    }

    private boolean isLast() {
        List<MavenProject> modules = goal.place().session().getProjects();
        return modules.get(modules.size() - 1).equals(goal.place().project());
    }

    private boolean isWhole() {
        return ReactorGate.isWhole(goal.parameters().reactor(), goal.records());
    }

    private BackgroundTransfers transfers() {
        return BackgroundTransfers.of(goal.place().session());
    }
}
