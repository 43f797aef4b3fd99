package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * What goes on while Maven builds: one transfer at a time, in one thread that ends with the build. Types of the JDK alone are
 * shared, since each module may have classes of its own.
 *
 * @param pool runs the transfers, in the order of their modules
 * @param failures of each that failed: module, code, what, found, why, fix
 */
record BackgroundTransfers(ThreadPoolExecutor pool, Collection<List<String>> failures) {
    private static final long PATIENCE_AT_THE_END = 10;

    @SuppressWarnings("unchecked")
    static BackgroundTransfers of(MavenSession session) {
        ReactorState state = ReactorState.of(session);
        return new BackgroundTransfers(
                state.once("transfers", ThreadPoolExecutor.class, () -> pool(session)),
                state.once("failed transfers", Collection.class, ConcurrentLinkedQueue::new));
    }

    /** What comes when all modules are here already has its time then: it is not started. */
    private static ThreadPoolExecutor pool(MavenSession session) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1,
                1,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                BackgroundTransfers::daemon,
                new ThreadPoolExecutor.DiscardPolicy());
        EndOfBuild.of(session).close(List.of(() -> {
            pool.shutdownNow();
            pool.awaitTermination(PATIENCE_AT_THE_END, TimeUnit.SECONDS);
        }));
        return pool;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "haztrak-layers");
        thread.setDaemon(true);
        return thread;
    }

    void start(Runnable transfer) {
        pool.execute(transfer);
    }

    void failed(String module, List<Problem> problems) {
        for (Problem problem : problems) {
            Problem.Explanation told = problem.explanation();
            failures.add(List.of(module, problem.code().name(), problem.what(), told.found(), told.why(), told.fix()));
        }
    }

    /** Waits for the one that runs; those that have not begun never will. */
    void finish() {
        pool.getQueue().clear();
        pool.shutdown();
        try {
            while (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                continue; // each request has a time limit of its own
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while layers were on their way", e);
        }
    }

    /** A failure of the whole, with those of single modules before it. */
    ReleaseException explained(ReleaseException whole) {
        List<Problem> byModule =
                failures.stream().map(BackgroundTransfers::problem).toList();
        Stream<Problem> others = whole.problems().stream()
                .filter(problem -> byModule.stream()
                        .noneMatch(known ->
                                known.code() == problem.code() && known.what().equals(problem.what())));
        List<Problem> all = new ArrayList<>(byModule);
        others.forEach(all::add);
        ReleaseException explained = new ReleaseException(all);
        explained.initCause(whole);
        return explained;
    }

    private static Problem problem(List<String> told) {
        return Problem.of(ProblemCode.valueOf(told.get(1)), told.get(2))
                .found("module " + told.get(0) + ": " + told.get(3))
                .why(told.get(4))
                .fix(told.get(5));
    }
}
