package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A work tree made by the real {@code git}, untouched by the configuration of user and machine.
 * Its clock starts with the year 2026 and moves on by a minute with each commit and annotated tag, so the same acts give the same objects.
 */
public final class GitSandbox {
    static final Map<String, String> ISOLATED = Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1",
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_AUTHOR_NAME", "Octo",
            "GIT_AUTHOR_EMAIL", "octo@example.test",
            "GIT_COMMITTER_NAME", "Octo",
            "GIT_COMMITTER_EMAIL", "octo@example.test");

    private final Path folder;
    private Instant clock = Instant.parse("2026-01-01T00:00:00Z");

    private GitSandbox(Path folder) {
        this.folder = folder;
    }

    /** An empty repository with the branch {@code main} in a new folder under {@code target}. */
    public static GitSandbox create() throws IOException {
        return init(BuildFolder.fresh("work-tree"));
    }

    /** An empty repository with the branch {@code main} in the given folder, whose files stay as they are. */
    public static GitSandbox init(Path folder) {
        GitSandbox sandbox = new GitSandbox(folder);
        sandbox.run("init", "-q", "-b", "main");
        return sandbox;
    }

    /** A clone of the address into a new folder under {@code target}, with further options of {@code git clone} such as {@code --depth=1}. */
    public static GitSandbox cloneOf(String url, String... options) throws IOException {
        Path folder = BuildFolder.fresh("clone");
        Command.of("git", "clone", "-q")
                .and(List.of(options))
                .and(List.of(url, folder.toString()))
                .without(name -> name.startsWith("GIT_"))
                .with(ISOLATED)
                .succeed();
        return new GitSandbox(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Copies the content of a folder into the work tree. */
    public GitSandbox copy(Path source) throws IOException {
        FolderCopy.of(source).into(folder);
        return this;
    }

    public GitSandbox write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Commits everything in the work tree, even nothing, and returns the commit's id. */
    public String commit(String message) {
        run("add", "--all");
        tick("commit", "-q", "--allow-empty", "--cleanup=verbatim", "-m", message);
        return head();
    }

    /** Tags HEAD with an annotated tag and returns the id of the tag object. */
    public String annotatedTag(String name, String message) {
        tick("tag", "--annotate", "--cleanup=verbatim", "-m", message, name);
        return tagObject(name);
    }

    public GitSandbox lightweightTag(String name) {
        run("tag", name);
        return this;
    }

    /** Names the address {@code origin}, in place of one named before. */
    public GitSandbox remote(String url) {
        attempt("remote", "remove", "origin");
        run("remote", "add", "origin", url);
        return this;
    }

    /** Pushes to {@code origin}: the named refs, or the current branch and all tags when none is named. */
    public GitSandbox push(String... refs) {
        Command push = git("push", "-q", "origin");
        push.and(List.of(refs.length == 0 ? new String[] {"HEAD", "--tags"} : refs))
                .succeed();
        return this;
    }

    /** Id of the commit at HEAD. */
    public String head() {
        return run("rev-parse", "HEAD");
    }

    /** Id of what the tag's ref names: the tag object of an annotated tag, the commit of a lightweight one. */
    public String tagObject(String name) {
        return run("rev-parse", "refs/tags/" + name);
    }

    /** Runs git in the work tree and returns its output without the last line break; a failure is an AssertionError. */
    public String run(String... arguments) {
        return git(arguments).succeed().stripTrailing();
    }

    /** Runs git in the work tree whatever comes of it. */
    public CommandResult attempt(String... arguments) {
        return git(arguments).run();
    }

    /**
     * Runs a script of bash in the work tree, with git as isolated as in {@link #run} and its clock standing still. It stops
     * at the first command that fails, and shows each one.
     */
    public CommandResult script(Path script, Map<String, String> variables) {
        return isolated(Command.of("bash", "-eux", script.toString()))
                .with(variables)
                .run();
    }

    private void tick(String... arguments) {
        clock = clock.plusSeconds(60);
        run(arguments);
    }

    private Command git(String... arguments) {
        return isolated(Command.of("git", arguments));
    }

    private Command isolated(Command command) {
        return command.in(folder)
                .without(name -> name.startsWith("GIT_"))
                .with(ISOLATED)
                .with(Map.of("GIT_AUTHOR_DATE", clock.toString(), "GIT_COMMITTER_DATE", clock.toString()));
    }
}
