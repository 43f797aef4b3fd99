package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticipantsTest {
    private static final String GOAL = "push-image";

    @TempDir
    private Path folder;

    @Test
    void areTheModulesWhosePomBindsTheGoal() {
        KnownReactor reactor = KnownReactor.in(folder, "library", "server", "client")
                .bind("server", GOAL, "release")
                .bind("client", GOAL, "release");
        assertThat(bound(reactor, "server", "release").tokens())
                .containsExactly("octo:client@release", "octo:server@release");
    }

    @Test
    void leaveOutWhoUnboundTheGoalWhateverTheNameOfTheMissingPhase() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client", "docs", "tool")
                .bind("server", GOAL, "release")
                .bind("client", GOAL, "release", "none")
                .bind("docs", GOAL, "release", "never")
                .bind("tool", GOAL, "release", "");
        assertThat(bound(reactor, "server", "release").tokens()).containsExactly("octo:server@release");
    }

    @Test
    void areCompleteAtEachPhaseByThemselves() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client")
                .bind("server", GOAL, "early", "package")
                .bind("client", GOAL, "late", "deploy")
                .bind("server", GOAL, "late");
        assertThat(bound(reactor, "server", "early").tokens()).containsExactly("octo:server@early");
        assertThat(bound(reactor, "client", "late").tokens()).containsExactly("octo:client@late", "octo:server@late");
        assertThat(bound(reactor, "server", "early").gate())
                .isNotEqualTo(bound(reactor, "client", "late").gate());
    }

    @Test
    void countEveryExecutionOfAModule() {
        KnownReactor reactor =
                KnownReactor.in(folder, "server").bind("server", GOAL, "one").bind("server", GOAL, "two");
        assertThat(bound(reactor, "server", "two").tokens()).containsExactly("octo:server@one", "octo:server@two");
    }

    @Test
    void countAnotherGoalOfThePluginForNothing() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client")
                .bind("server", GOAL, "release")
                .bind("client", "build-image", "image");
        assertThat(bound(reactor, "server", "release").tokens()).containsExactly("octo:server@release");
    }

    @Test
    void areAllModulesWhenTheGoalIsNamed() {
        KnownReactor reactor = KnownReactor.in(folder, "server").bind("server", GOAL, "release");
        assertThat(of(reactor, "server", KnownReactor.named(GOAL)).tokens())
                .containsExactly("octo:haztrak@default-cli", "octo:server@default-cli");
    }

    @Test
    void areAllModulesWhenAnExecutionOfThePomIsNamed() {
        KnownReactor reactor = KnownReactor.in(folder, "server")
                .bind("server", GOAL, "release")
                .bind("server", GOAL, "other");
        assertThat(of(reactor, "server", KnownReactor.named(GOAL, "release")).tokens())
                .containsExactly("octo:haztrak@release", "octo:server@release");
    }

    @Test
    void arriveAtOneGateWhenNamedAndAtAnotherWhenBound() {
        KnownReactor reactor = KnownReactor.in(folder, "server").bind("server", GOAL, "release");
        assertThat(of(reactor, "server", KnownReactor.named(GOAL)).gate())
                .isNotEqualTo(bound(reactor, "server", "release").gate());
    }

    @Test
    void areThoseOfThisBuildAlone() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client")
                .bind("server", GOAL, "release")
                .bind("client", GOAL, "release")
                .only("server");
        assertThat(bound(reactor, "server", "release").tokens()).containsExactly("octo:server@release");
    }

    private static Participants bound(KnownReactor reactor, String module, String id) {
        return of(reactor, module, KnownReactor.bound(GOAL, id));
    }

    private static Participants of(KnownReactor reactor, String module, MojoExecution execution) {
        return new Participants(reactor.build(), reactor.module(module), execution);
    }
}
