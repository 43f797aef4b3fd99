package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModifiedFilesTest {
    @TempDir
    Path temp;

    private GitSandbox git;

    @BeforeEach
    void cleanTree() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
        git.write(".gitignore", "target/\n*.log\n!kept.log\n")
                .write("a.txt", "a\n")
                .write("b.txt", "b\n")
                .write("dir/c.txt", "c\n")
                .commit("feat: start");
    }

    @Test
    void findsNothingInACleanTree() throws IOException {
        git.write("a.txt", "a\n").write("target/classes/A.class", "x").write("dir/build.log", "x");

        assertThat(modified()).isEmpty();
    }

    @Test
    void findsEveryKindOfDifferenceSorted() throws IOException {
        git.write("staged.txt", "s\n").run("add", "staged.txt");
        git.run("rm", "-q", "dir/c.txt");
        git.write("b.txt", "changed\n").write("new dir/ümlaut.txt", "x").write("dir/kept.log", "x");
        Files.delete(git.folder().resolve("a.txt"));

        assertThat(modified())
                .containsExactly("a.txt", "b.txt", "dir/c.txt", "dir/kept.log", "new dir/ümlaut.txt", "staged.txt");
    }

    @Test
    void agreesWithGitAboutEachFile() throws IOException {
        git.write("dir/.gitignore", "/only-here\n").write("dir/only-here", "x").write("only-here", "x");
        git.write("b.txt", "changed\n").run("add", "b.txt");
        git.write("b.txt", "b\n");

        List<String> byGit = git.run("status", "--porcelain", "-uall")
                .lines()
                .map(line -> line.substring(3))
                .sorted()
                .toList();

        assertThat(modified()).isEqualTo(byGit).contains("b.txt");
    }

    @Test
    void honoursTheExcludesFileAndTheExcludesOfTheClone() throws IOException {
        Path excludes = Files.writeString(temp.resolve("excludes"), ".editor/\n");
        git.run("config", "core.excludesFile", excludes.toString());
        Files.writeString(git.folder().resolve(".git/info/exclude"), "notes.txt\n");
        git.write(".editor/settings", "x").write("notes.txt", "x").write("other.txt", "x");

        assertThat(modified()).containsExactly("other.txt");
    }

    @Test
    void findsConflicts() throws IOException {
        git.run("checkout", "-q", "-b", "side");
        git.write("a.txt", "side\n").commit("fix: side");
        git.run("checkout", "-q", "main");
        git.write("a.txt", "main\n").commit("fix: main");
        git.attempt("merge", "side");

        assertThat(modified()).containsExactly("a.txt");
    }

    @Test
    void leavesTheRepositoryAsItIs() throws IOException {
        Path index = git.folder().resolve(".git/index");
        byte[] before = Files.readAllBytes(index);
        git.write("a.txt", "a\n").write("b.txt", "changed\n");

        modified();

        assertThat(Files.readAllBytes(index)).isEqualTo(before);
    }

    private List<String> modified() {
        return new JGitRepository(git.folder()).modifiedFiles();
    }
}
