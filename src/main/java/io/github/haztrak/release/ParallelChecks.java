package io.github.haztrak.release;

import io.github.haztrak.release.Findings.About;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Questions that wait for answers from outside, asked at the same time.
 *
 * @param checks in the order in which they are told
 */
record ParallelChecks(List<Check> checks) {
    private static final int THREADS = 4;

    List<About> looked() {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ParallelChecks::daemon);
        try {
            List<CompletableFuture<About>> asked = checks.stream()
                    .map(check ->
                            CompletableFuture.supplyAsync(() -> new About(check.subject(), check.look()), threads))
                    .toList();
            return asked.stream().map(ParallelChecks::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static About answer(CompletableFuture<About> asked) {
        try {
            return asked.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw broken;
        }
    }

    /** A question that hangs must not keep the JVM. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "haztrak-check");
        thread.setDaemon(true);
        return thread;
    }
}
