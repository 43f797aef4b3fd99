package io.github.haztrak.oci;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things at once, a bounded number at a time, and waits for all of them. */
final class Parallel {
    private static final int WIDTH = 8;

    private Parallel() {}

    /** The results in the order of the items. The first failure is thrown once nothing runs any more. */
    static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        if (items.isEmpty()) {
            return List.of();
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(WIDTH, items.size()), task -> {
            Thread thread = new Thread(task, "haztrak-transfer");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<R>> futures = items.stream()
                    .map(item -> workers.submit(() -> work.apply(item)))
                    .toList();
            return collect(futures, workers);
        } finally {
            workers.shutdown();
        }
    }

    private static <R> List<R> collect(List<Future<R>> futures, ExecutorService workers) {
        List<R> results = new ArrayList<>();
        RuntimeException first = null;
        for (Future<R> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException failed) {
                first = first == null ? unwrapped(failed) : first;
                futures.forEach(other -> other.cancel(false));
            } catch (java.util.concurrent.CancellationException neverStarted) {
                continue;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                workers.shutdownNow();
                throw new IllegalStateException("interrupted while transferring images", interrupted);
            }
        }
        if (first != null) {
            throw first;
        }
        return results;
    }

    private static RuntimeException unwrapped(ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(failed.getCause());
    }
}
