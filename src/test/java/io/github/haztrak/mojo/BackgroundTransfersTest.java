package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.maven.execution.MavenSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes on while Maven builds: in its order, to its end or to that of the build. */
class BackgroundTransfersTest {
    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private MavenSession session;
    private BackgroundTransfers transfers;

    @BeforeEach
    void startABuild() {
        session = KnownReactor.in(folder).build();
        transfers = BackgroundTransfers.of(session);
    }

    @Test
    void theGateWaitsForTheOneThatRunsAndDropsThoseThatHaveNotBegun() throws InterruptedException {
        transfers.start(() -> {
            begun.countDown();
            await();
            told.add("first");
        });
        transfers.start(() -> told.add("second"));
        begun.await();
        Thread gate = new Thread(() -> BackgroundTransfers.of(session).finish());
        gate.start();
        while (!transfers.pool().isShutdown()) {
            Thread.onSpinWait();
        }
        end.countDown();
        gate.join();

        assertThat(told).containsExactly("first");
        assertThat(transfers.pool().isTerminated()).isTrue();
    }

    @Test
    void whatComesAfterTheGateIsNotBegun() {
        transfers.finish();
        transfers.start(() -> told.add("late"));

        assertThat(told).isEmpty();
    }

    @Test
    void theyGoOneAfterTheOther() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            String name = "transfer " + i;
            transfers.start(() -> {
                told.add(name + " begins");
                told.add(name + " ends");
            });
        }
        transfers.start(end::countDown);
        assertThat(end.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(told).hasSize(10).first().isEqualTo("transfer 0 begins");
        assertThat(told).last().isEqualTo("transfer 4 ends");
    }

    @Test
    void theyEndWithTheBuild() throws InterruptedException {
        transfers.start(() -> {
            begun.countDown();
            await();
            told.add(Thread.currentThread().isInterrupted() ? "interrupted" : "went on");
        });
        transfers.start(() -> told.add("second"));
        begun.await();

        session.getRequest().getExecutionListener().sessionEnded(null);

        assertThat(told).containsExactly("interrupted");
        assertThat(transfers.pool().isTerminated()).isTrue();
    }

    @Test
    void theirFailuresAreToldByModuleAheadOfTheOthersAndOnce() {
        Problem denied = problem("denied");
        Problem other = problem("lost");
        transfers.failed("server", List.of(denied));

        ReleaseException explained =
                BackgroundTransfers.of(session).explained(new ReleaseException(List.of(denied, other)));

        assertThat(explained.problems()).hasSize(2).last().isEqualTo(other);
        assertThat(explained.problems().get(0).explanation().found()).isEqualTo("module server: an answer");
        assertThat(explained.problems().get(0).code()).isEqualTo(ProblemCode.REGISTRY_DENIED);
        assertThat(transfers.failures())
                .allSatisfy(failure -> assertThat(failure)
                        .as("what other class loaders can read")
                        .hasOnlyElementsOfType(String.class));
    }

    private static Problem problem(String what) {
        return Problem.of(ProblemCode.REGISTRY_DENIED, what)
                .found("an answer")
                .why("a reason")
                .fix("a command");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
