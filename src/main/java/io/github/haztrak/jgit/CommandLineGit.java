package io.github.haztrak.jgit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The program git of this machine, for what JGit must not do. It asks nobody anything and ends in time. */
public final class CommandLineGit {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final String TOKEN = "HAZTRAK_GIT_TOKEN";

    /** A credential helper (gitcredentials(7)) that reads the secret from its environment: it is in no argument. */
    private static final String HELPER =
            "!f() { test \"$1\" = get && echo username=x-access-token && echo \"password=$" + TOKEN + "\"; }; f";

    /** They would lead it to another repository than that of its directory, as within a hook. */
    private static final List<String> MISLEADING = List.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_COMMON_DIR",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_SHALLOW_FILE",
            "GIT_NAMESPACE",
            "GIT_PREFIX");

    /** What git needs to start, and which configuration it has; nothing else of its environment may change an answer. */
    private static final Set<String> HARMLESS =
            Set.of("GIT_EXEC_PATH", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM");

    private final String program;
    private final Duration limit;
    private final Map<String, String> environment;

    CommandLineGit(String program, Duration limit, Map<String, String> environment) {
        this.program = program;
        this.limit = limit;
        this.environment = Map.copyOf(environment);
    }

    /** What it came to: how it ended, and its last words. */
    record Outcome(String end, String words) {}

    /** What is made of an answer while git gives it. What is not read to its end is not waited for. */
    interface Reading<T> {
        T of(InputStream answer) throws IOException;
    }

    /**
     * Git as it is found on the path, with ten minutes for each command.
     *
     * @param token a GitHub token for asking {@code origin}, where git knows no credentials of its own
     * @return the program
     */
    public static CommandLineGit onPath(Optional<String> token) {
        return new CommandLineGit(
                "git", LIMIT, token.map(secret -> Map.of(TOKEN, secret)).orElse(Map.of()));
    }

    /** Git's own helpers come first, and one for another address is not asked. */
    Outcome ask(Origin origin, Path directory, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(program));
        if (environment.containsKey(TOKEN) && OriginCredentials.isSafe(origin.configured())) {
            line.addAll(List.of("-c", "credential." + origin.address() + ".helper=" + HELPER));
        }
        line.addAll(arguments);
        ProcessBuilder builder = builder(directory, line).redirectErrorStream(true);
        builder.environment().keySet().removeAll(MISLEADING);
        return outcome(started(builder));
    }

    /**
     * Reads what a command answers on its standard output. It writes nothing, and is told of nothing but its arguments.
     *
     * @throws IOException if there is no git, if it fails or is too slow, or if its answer is not what is expected
     */
    <T> T read(Path directory, List<String> arguments, String question, Reading<T> reading) throws IOException {
        List<String> line = new ArrayList<>(List.of(program));
        line.addAll(arguments);
        ProcessBuilder builder = builder(directory, line);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_") && !HARMLESS.contains(name));
        return new GitAnswer(started(builder), limit, GRACE).read(question, reading);
    }

    private Outcome outcome(Process process) throws IOException {
        LastWords words = new LastWords();
        CompletableFuture<Void> heard = words.listeningTo(process.getInputStream());
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome("was stopped after " + limit.toSeconds() + " s", words.text());
            }
            within(GRACE, heard);
            return new Outcome("ended with " + process.exitValue(), words.text());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome("was interrupted", words.text());
        } finally {
            stop(process, GRACE);
        }
    }

    private static ProcessBuilder builder(Path directory, List<String> line) {
        return new ProcessBuilder(line).directory(directory.toFile());
    }

    private Process started(ProcessBuilder builder) throws IOException {
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GCM_INTERACTIVE", "never", "LC_ALL", "C"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Asked first to end by itself, git takes its lock files away. */
    static void stop(Process process, Duration grace) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        within(grace, process.onExit().thenAccept(ended -> {}));
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    static void within(Duration patience, CompletableFuture<Void> expected) {
        expected.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
