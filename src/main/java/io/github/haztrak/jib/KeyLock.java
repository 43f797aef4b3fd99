package io.github.haztrak.jib;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps threads, class loaders and processes from doing the same work at once. Who has waited too long goes on without: the work
 * is then done twice, with the same result.
 */
record KeyLock(FileChannel channel) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** What is done by one at a time. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** The end of the channel ends the lock. */
    static <T> T holding(Path file, Work<T> work) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            new KeyLock(channel).await();
            return work.run();
        }
    }

    private void await() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!held() && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while another build writes the same layer");
            }
        }
    }

    private boolean held() throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
