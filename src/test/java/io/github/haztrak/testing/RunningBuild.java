package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Maven build under way. */
public final class RunningBuild implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final Path log;
    private final Instant start = Instant.now();

    RunningBuild(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Waits until something has come about outside; that the build ends before it does is an AssertionError. */
    public RunningBuild await(BooleanSupplier situation) throws IOException {
        while (!situation.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(start.plus(LIMIT))) {
                close();
                throw new AssertionError("it never came to that:\n" + Files.readString(log));
            }
            Pause.briefly();
        }
        return this;
    }

    /** SIGKILL, to the script and to the JVM it started; nobody gets to clean up. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for its end. */
    public MavenResult result() throws IOException {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                close();
                throw new AssertionError("the build still runs after " + LIMIT + ":\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return MavenResult.of(process.exitValue(), log, Duration.between(start, Instant.now()));
    }

    @Override
    public void close() {
        kill();
    }
}
