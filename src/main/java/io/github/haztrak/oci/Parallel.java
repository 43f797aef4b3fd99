package io.github.haztrak.oci;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Does the same to many things at once, a bounded number at a time, and waits for all of them. */
final class Parallel {
    /** Requests wait for registries more than for anything here; GHCR minds about a hundred at once. */
    static final int WIDTH = 16;

    private Parallel() {}

    /** The results in the order of the items. After a failure nothing new is started; it is thrown once nothing runs any more. */
    static <T, R> List<R> map(Collection<T> items, Function<T, R> work) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<R> results = run(items.stream()
                .map(item -> (Callable<Optional<R>>) () -> attempt(item, work, failure))
                .toList());
        if (failure.get() != null) {
            throw failure.get();
        }
        return results;
    }

    private static <T, R> Optional<R> attempt(T item, Function<T, R> work, AtomicReference<RuntimeException> failure) {
        try {
            return failure.get() == null ? Optional.of(work.apply(item)) : Optional.empty();
        } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
            return Optional.empty();
        }
    }

    private static <R> List<R> run(List<Callable<Optional<R>>> tasks) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Math.min(WIDTH, tasks.size())), Parallel::daemon);
        try {
            List<R> results = new ArrayList<>();
            for (Future<Optional<R>> done : workers.invokeAll(tasks)) {
                done.get().ifPresent(results::add);
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RegistryProblems.interrupted();
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "haztrak-transfer");
        thread.setDaemon(true);
        return thread;
    }
}
