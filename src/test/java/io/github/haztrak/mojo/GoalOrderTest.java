package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the goals in a POM is the order of the steps. */
class GoalOrderTest {
    @TempDir
    Path folder;

    @Test
    void acceptsTheOrderOfTheTutorialAndOneOfItsGoalsAlone() {
        assertThat(order(bound("check", "build-image", "push-image", "publish-release", "publish-docs", "promote"))
                        .problem())
                .isEmpty();
        assertThat(order(bound("promote")).problem()).isEmpty();
        assertThat(order(KnownReactor.in(folder)).problem()).isEmpty();
    }

    @Test
    @Provokes(ProblemCode.GOALS_MISORDERED)
    void refusesAReleaseBeforeThePush() {
        Refused.when(() -> {
                    throw order(bound("build-image", "publish-release", "push-image"))
                            .problem()
                            .orElseThrow()
                            .exception();
                })
                .tells(
                        ProblemCode.GOALS_MISORDERED,
                        "found  publish-release before push-image, in the phase deploy of haztrak",
                        "<goal>push-image</goal>\n         <goal>publish-release</goal>");
    }

    @Test
    void leavesOtherPhasesAndUnboundGoalsAlone() {
        KnownReactor reactor = KnownReactor.in(folder)
                .bind("haztrak", "push-image", "late", "deploy")
                .bind("haztrak", "build-image", "early", "package");
        assertThat(order(reactor).problem()).isEmpty();

        reactor.bind("haztrak", "promote", "off", "none").bind("haztrak", "publish-release", "off too", "none");
        assertThat(order(reactor).problem()).isEmpty();
    }

    @Test
    void countsTheFirstOfSeveralExecutions() {
        KnownReactor reactor = bound("build-image", "push-image");
        reactor.bind("haztrak", "build-image", "again");

        assertThat(order(reactor).problem()).isEmpty();
    }

    private KnownReactor bound(String... goals) {
        KnownReactor reactor = KnownReactor.in(folder);
        List.of(goals).forEach(goal -> reactor.bind("haztrak", goal, "default-" + goal));
        return reactor;
    }

    private static GoalOrder order(KnownReactor reactor) {
        return new GoalOrder(new Goal.Place(reactor.build(), reactor.root(), KnownReactor.bound("check", "default")));
    }
}
