package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorGateTest {
    private static final String GOAL = "push-image";
    private static final String SOURCE = "1.2.0 of a commit";

    @TempDir
    private Path folder;

    @Test
    void letsTheLastModuleAct() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client")
                .bind("server", GOAL, "release")
                .bind("client", GOAL, "release");
        assertThat(arrive(reactor, "client", bound())).isEqualTo(new ReactorGate.Arrival(false, 1, 2));
        assertThat(arrive(reactor, "server", bound())).isEqualTo(new ReactorGate.Arrival(true, 2, 2));
    }

    @Test
    void letsNobodyActWhenAModuleFailed() {
        KnownReactor reactor = KnownReactor.in(folder, "library", "server", "client");
        assertThat(arrive(reactor, "haztrak", KnownReactor.named(GOAL)).last()).isFalse();
        assertThat(arrive(reactor, "library", KnownReactor.named(GOAL)).last()).isFalse();
        assertThat(arrive(reactor, "client", KnownReactor.named(GOAL)).last()).isFalse();
    }

    @Test
    void actsOnceForTheBoundAndOnceForTheNamedGoalOfOneBuild() {
        KnownReactor reactor = KnownReactor.in(folder).bind("haztrak", GOAL, "release");
        assertThat(arrive(reactor, "haztrak", bound()).last()).isTrue();
        assertThat(arrive(reactor, "haztrak", KnownReactor.named(GOAL)).last()).isTrue();
        assertThat(arrive(reactor, "haztrak", KnownReactor.named(GOAL)).last()).isFalse();
    }

    @Test
    void letsAWholeReactorPass() {
        assertThatCode(requireWhole(KnownReactor.in(folder, "server", "client")))
                .doesNotThrowAnyException();
    }

    @Test
    @Provokes(ProblemCode.REACTOR_PARTIAL)
    void refusesAPartOfTheModules() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client").only("server");
        Refused.when(requireWhole(reactor)).tells(ProblemCode.REACTOR_PARTIAL, "before: haztrak, client");
    }

    @Test
    void letsAPartPassWhenTheOthersWereBuiltFromTheSameCommit() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client").only("client");
        record(reactor, "haztrak", SOURCE);
        record(reactor, "server", SOURCE);
        assertThatCode(requireWhole(reactor)).doesNotThrowAnyException();
    }

    @Test
    void refusesAPartWhenTheOthersWereBuiltFromAnotherCommit() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client").only("client");
        record(reactor, "haztrak", SOURCE);
        record(reactor, "server", "1.2.0 of another commit");
        assertThatThrownBy(requireWhole(reactor)).hasMessageContainingAll("HZ-RUN-001", "before: server");
    }

    @Test
    void refusesARootWithoutItsModules() {
        KnownReactor reactor = KnownReactor.in(folder);
        reactor.root().getModel().addModule("server");
        reactor.build().getRequest().setRecursive(false);
        assertThatThrownBy(requireWhole(reactor)).hasMessageContainingAll("HZ-RUN-001", "-N");
    }

    @Test
    void letsARootPassThatHasNoModules() {
        KnownReactor reactor = KnownReactor.in(folder);
        reactor.build().getRequest().setRecursive(false);
        assertThatCode(requireWhole(reactor)).doesNotThrowAnyException();
    }

    @Test
    void refusesAModuleBuiltInItsOwnFolder() {
        KnownReactor whole = KnownReactor.in(folder, "server");
        KnownReactor alone = KnownReactor.in(folder.resolve("server"));
        alone.root().setParent(whole.root());
        assertThatThrownBy(requireWhole(alone)).hasMessageContainingAll("HZ-RUN-001", "in the folder of one of them");
    }

    @Test
    void letsAProjectPassThatOnlyInheritsFromItsNeighbour() {
        KnownReactor parent = KnownReactor.in(folder.resolve("parent"));
        KnownReactor project = KnownReactor.in(folder.resolve("project"));
        project.root().setParent(parent.root());
        assertThatCode(requireWhole(project)).doesNotThrowAnyException();
    }

    @Test
    void knowsTheRootWhenItIsNotBuiltItself() {
        KnownReactor reactor = KnownReactor.in(folder, "server", "client").only("client");
        assertThat(new Reactor(reactor.build()).root()).isSameAs(reactor.root());
    }

    private static ReactorGate.Arrival arrive(KnownReactor reactor, String module, MojoExecution execution) {
        return new ReactorGate(new Participants(reactor.build(), reactor.module(module), execution)).arrive();
    }

    private static MojoExecution bound() {
        return KnownReactor.bound(GOAL, "release");
    }

    private static void record(KnownReactor reactor, String module, String source) {
        new ModuleRecord(source, Optional.empty()).write(ModuleRecords.file(reactor.module(module)));
    }

    private static ThrowingCallable requireWhole(KnownReactor reactor) {
        return () -> ReactorGate.requireWhole(new Reactor(reactor.build()), new ModuleRecords(reactor.build(), SOURCE));
    }
}
