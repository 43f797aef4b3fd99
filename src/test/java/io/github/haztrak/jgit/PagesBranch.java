package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsEvents;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.CommandResult;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The branch gh-pages of a bare repository as git itself sees it, and the repository whose tags are documented. */
final class PagesBranch {
    static final String NAME = "gh-pages";

    private final Path bare;
    private final GitSandbox project;
    private final Events events = new Events();

    PagesBranch(Path bare, GitSandbox project) {
        this.bare = bare;
        this.project = project;
    }

    /** Keeps what it is told. */
    static final class Events implements DocsEvents {
        final List<String> lines = new CopyOnWriteArrayList<>();
        final List<CommitId> pushed = new CopyOnWriteArrayList<>();

        @Override
        public void retrying(String what, String reason, Duration pause) {
            lines.add("again: " + reason);
        }

        @Override
        public void keptOwnPage(String branch) {
            lines.add("kept index.html of " + branch);
        }

        @Override
        public void pushedCommit(String branch, CommitId commit) {
            pushed.add(commit);
        }
    }

    Events events() {
        return events;
    }

    JGitDocsSite.Told told() {
        return new JGitDocsSite.Told(events, new PagesPublication.Patience(5, Duration.ofMillis(50)));
    }

    VerifiedTag tag(String version) {
        String name = "v" + version;
        if (project.attempt("rev-parse", "--verify", "-q", "refs/tags/" + name).exitCode() != 0) {
            project.commit("feat: what " + version + " brings");
            project.annotatedTag(name, "Version " + version);
        }
        return new JGitRepository(project.folder())
                .head().tags().stream()
                        .filter(tag -> tag.name().equals(new TagName(name)))
                        .findFirst()
                        .map(tag -> verified(version, tag))
                        .orElseGet(() -> checkedOut(version, name));
    }

    private VerifiedTag checkedOut(String version, String name) {
        project.run("checkout", "-q", name);
        VerifiedTag tag = tag(version);
        project.run("checkout", "-q", "main");
        return tag;
    }

    private VerifiedTag verified(String version, TagAtHead tag) {
        Head head = new JGitRepository(project.folder()).head();
        return new VerifiedTag(
                tag.name(),
                new Version(version),
                tag.object().orElseThrow(),
                new VerifiedTag.TaggedCommit(head.commit(), head.committedAt()));
    }

    boolean isThere() {
        return Files.exists(bare) && git("rev-parse", "--verify", "-q", NAME).exitCode() == 0;
    }

    Map<String, String> shown() {
        Map<String, String> files = new TreeMap<>();
        if (isThere()) {
            run("ls-tree", "-r", "--name-only", NAME)
                    .lines()
                    .forEach(path ->
                            files.put(path, git("show", NAME + ":" + path).output()));
        }
        return files;
    }

    int commits() {
        return isThere() ? Integer.parseInt(run("rev-list", "--count", NAME)) : 0;
    }

    /** A commit on the branch by somebody who has a clone; a file without content is taken away. */
    void byOthers(Map<String, String> files) throws IOException {
        GitSandbox clone;
        if (isThere()) {
            clone = GitSandbox.cloneOf(bare.toString(), "--branch", NAME);
        } else {
            clone = GitSandbox.create();
            if (!Files.exists(bare)) {
                clone.run("init", "-q", "--bare", bare.toString());
            }
            clone.run("checkout", "-q", "--orphan", NAME);
            clone.remote(bare.toString());
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            clone.write(file.getKey(), file.getValue());
            if (file.getValue().isEmpty()) {
                Files.delete(clone.folder().resolve(file.getKey()));
            }
        }
        clone.commit("docs: by hand");
        clone.push("HEAD:refs/heads/" + NAME);
    }

    String run(String... arguments) {
        return git(arguments).orFail().output().stripTrailing();
    }

    private CommandResult git(String... arguments) {
        List<String> line = new ArrayList<>(List.of("--git-dir", bare.toString()));
        line.addAll(List.of(arguments));
        return project.attempt(line.toArray(String[]::new));
    }
}
