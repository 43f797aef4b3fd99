package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return outcome(started(directory, line));
    }

    private Outcome outcome(Process process) throws IOException {
        LastWords words = new LastWords();
        CompletableFuture<Void> heard = words.listeningTo(process);
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
            stop(process);
        }
    }

    private Process started(Path directory, List<String> line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(MISLEADING);
        builder.environment().putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GCM_INTERACTIVE", "never", "LC_ALL", "C"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Asked first to end by itself, git takes its lock files away. */
    private static void stop(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroy();
        within(GRACE, process.onExit().thenAccept(ended -> {}));
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    private static void within(Duration patience, CompletableFuture<Void> expected) {
        expected.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
