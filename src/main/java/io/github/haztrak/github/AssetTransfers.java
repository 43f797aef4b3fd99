package io.github.haztrak.github;

import io.github.haztrak.publication.ReleaseAsset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.kohsuke.github.GHRelease;

/**
 * Brings all files beside a release, a few at a time: GitHub asks for no more than a hundred requests at once, and one line
 * is full with fewer. They are told in their order, each once all before it have arrived.
 *
 * @param tools what it is done with
 * @param progress is told of each
 */
record AssetTransfers(Publishing.Tools tools, Progress progress) {
    private static final int WIDTH = 4;

    /** After a failure nothing new is begun; it is thrown once nothing runs any more. */
    void bring(GHRelease release, List<ReleaseAsset> assets, List<RemoteAsset> known) throws IOException {
        AtomicReference<Optional<Exception>> failure = new AtomicReference<>(Optional.empty());
        ExecutorService workers = Executors.newFixedThreadPool(WIDTH, AssetTransfers::daemon);
        try {
            List<Future<Optional<ArrivedAsset>>> running = assets.stream()
                    .map(asset ->
                            workers.submit(() -> attempt(() -> tools.assets().bring(release, asset, known), failure)))
                    .toList();
            for (Future<Optional<ArrivedAsset>> done : running) {
                done.get().ifPresent(this::tell);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while files were on their way", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            workers.shutdownNow();
        }
        if (failure.get().isPresent()) {
            rethrow(failure.get().get());
        }
    }

    /** One file on its way. */
    @FunctionalInterface
    private interface Transfer {
        ArrivedAsset run() throws IOException;
    }

    private static Optional<ArrivedAsset> attempt(Transfer transfer, AtomicReference<Optional<Exception>> failure) {
        if (failure.get().isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(transfer.run());
        } catch (IOException | RuntimeException failed) {
            failure.compareAndSet(Optional.empty(), Optional.of(failed));
            return Optional.empty();
        }
    }

    private void tell(ArrivedAsset arrived) {
        arrived.tell(tools.events());
        progress.add("asset " + arrived.asset().name() + " is there");
    }

    private static void rethrow(Exception failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        throw (RuntimeException) failure;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "haztrak-asset");
        thread.setDaemon(true);
        return thread;
    }
}
