package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs until it is closed, its output in a log file.
 * The process is ended by its handle; a shutdown hook ends it when a test run stops before it could close.
 */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final Path log;
    private final Thread safetyNet = new Thread(this::end, "end of a server process");

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(safetyNet);
    }

    static ServerProcess start(Command command, Path log) throws IOException {
        ProcessBuilder builder = command.process().redirectErrorStream(true).redirectOutput(log.toFile());
        return new ServerProcess(builder.start(), log);
    }

    /** Waits until the program listens on the port; when it ends before that, its log becomes the AssertionError's message. */
    ServerProcess awaitPort(int port, Duration patience) throws IOException {
        Instant deadline = Instant.now().plus(patience);
        while (!Loopback.listens(port)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("nothing listens on port " + port + ":\n" + Files.readString(log));
            }
            Pause.briefly();
        }
        return this;
    }

    Process process() {
        return process;
    }

    Path log() {
        return log;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(safetyNet);
        } catch (IllegalStateException shuttingDown) {
            // The hook has done the work already.
        }
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
