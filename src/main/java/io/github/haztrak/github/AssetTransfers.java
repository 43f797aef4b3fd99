package io.github.haztrak.github;

import io.github.haztrak.publication.ReleaseAsset;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.kohsuke.github.GHRelease;

/**
 * Brings all files beside a release, a few at a time: GitHub asks for no more than a hundred requests at once, and one line
 * is full with fewer.
 *
 * @param upload brings one
 * @param progress is told of each
 */
record AssetTransfers(AssetUpload upload, Progress progress) {
    private static final int WIDTH = 4;

    /** After a failure nothing new is begun; it is thrown once nothing runs any more. */
    void bring(GHRelease release, List<ReleaseAsset> assets, List<RemoteAsset> known) throws IOException {
        AtomicReference<Optional<Exception>> failure = new AtomicReference<>(Optional.empty());
        List<Callable<Boolean>> transfers = assets.stream()
                .map(asset -> (Callable<Boolean>) () -> failure.get().isEmpty() && bring(release, asset, known))
                .toList();
        ExecutorService workers = Executors.newFixedThreadPool(WIDTH, AssetTransfers::daemon);
        try {
            List<Future<Boolean>> running = transfers.stream()
                    .map(transfer -> workers.submit(noting(transfer, failure)))
                    .toList();
            for (Future<Boolean> done : running) {
                done.get();
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

    private boolean bring(GHRelease release, ReleaseAsset asset, List<RemoteAsset> known) throws IOException {
        upload.bring(release, asset, known);
        progress.add("asset " + asset.name() + " is there");
        return true;
    }

    private static Callable<Boolean> noting(Callable<Boolean> transfer, AtomicReference<Optional<Exception>> failure) {
        return () -> {
            try {
                return transfer.call();
            } catch (IOException | RuntimeException failed) {
                failure.compareAndSet(Optional.empty(), Optional.of(failed));
                return false;
            }
        };
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
