package io.github.haztrak.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program with its arguments, folder and environment, run to its end as a child process within a time limit. */
final class Command {
    private final ProcessBuilder process;
    private Duration limit = Duration.ofMinutes(2);

    private Command(List<String> line) {
        this.process = new ProcessBuilder(line);
    }

    static Command of(Path program, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(program.toString());
        line.addAll(List.of(arguments));
        return new Command(line);
    }

    /** The named program of this machine; a test that needs it is skipped where it is missing (see {@link RealTools}). */
    static Command of(String program, String... arguments) {
        return of(RealTools.program(program), arguments);
    }

    Command and(Collection<String> arguments) {
        process.command().addAll(arguments);
        return this;
    }

    Command in(Path folder) {
        process.directory(folder.toFile());
        return this;
    }

    Command with(Map<String, String> environment) {
        process.environment().putAll(environment);
        return this;
    }

    Command withOnly(Map<String, String> environment) {
        process.environment().clear();
        return with(environment);
    }

    Command without(java.util.function.Predicate<String> variable) {
        process.environment().keySet().removeIf(variable);
        return this;
    }

    Command within(Duration limit) {
        this.limit = limit;
        return this;
    }

    ProcessBuilder process() {
        return process;
    }

    /** Runs the program and returns what it wrote to its standard output; anything but exit code 0 is an AssertionError. */
    String succeed() {
        return run().orFail().output();
    }

    CommandResult run() {
        try {
            return runIn(Files.createTempDirectory("command"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandResult runIn(Path streams) throws IOException {
        Path output = streams.resolve("output");
        Path errors = streams.resolve("errors");
        try {
            int exitCode = exitCode(process.redirectOutput(output.toFile()).redirectError(errors.toFile()));
            return new CommandResult(process.command(), exitCode, Files.readString(output), Files.readString(errors));
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
            Files.deleteIfExists(streams);
        }
    }

    /** Waits for the program with its streams redirected as the builder says. */
    int exitCode(ProcessBuilder redirected) throws IOException {
        Process running = redirected.start();
        running.getOutputStream().close();
        try {
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(process.command().get(0) + " still runs after " + limit);
            }
            return running.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + process.command(), e);
        } finally {
            running.descendants().forEach(ProcessHandle::destroyForcibly);
            running.destroyForcibly();
        }
    }
}
