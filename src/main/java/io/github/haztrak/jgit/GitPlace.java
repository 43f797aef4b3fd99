package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a repository is, if git can be trusted to tell its history: whole, and with its own parents. JGit says what is the
 * matter with others.
 *
 * @param root the work tree
 */
record GitPlace(Path root) {
    static GitPlace of(GitQuestions git) throws IOException {
        List<String> facts = git.lines(List.of(
                "rev-parse",
                "--is-inside-work-tree",
                "--is-shallow-repository",
                "--git-path",
                "info/grafts",
                "--show-cdup"));
        if (facts.size() != 4 || !facts.get(0).equals("true") || !facts.get(1).equals("false")) {
            throw new IOException("git sees no whole repository here");
        }
        Path directory = git.directory().toAbsolutePath().normalize();
        if (Files.exists(directory.resolve(facts.get(2)))) {
            throw new IOException("there are grafts in " + facts.get(2));
        }
        return new GitPlace(directory.resolve(facts.get(3)).normalize());
    }
}
