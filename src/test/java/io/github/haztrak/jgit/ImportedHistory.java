package io.github.haztrak.jgit;

import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Histories made at once by {@code git fast-import}, and so of any shape and size. */
final class ImportedHistory {
    private static final List<String> FILES = List.of(
            "server/a", "server/src/b", "client/a", "client/app/c", "docs/index.md", "README.md", "pom.xml", "x.md/y");

    private final StringBuilder stream = new StringBuilder();

    /** Commits one after another, each with a file of its own number and a tag on every {@code tagged}th. */
    static ImportedHistory line(int commits, int tagged) {
        ImportedHistory history = new ImportedHistory();
        for (int n = 1; n <= commits; n++) {
            history.commit(n, 1_767_225_600L + n, "feat(server): number " + n + " of what matters (#" + n + ")");
            history.file("module-" + n % 20 + "/file-" + n % 200, n);
            if (n % tagged == 0 && n < commits) {
                history.tag("v1." + n + ".0", n);
            }
        }
        return history;
    }

    /** Commits with up to three parents among the last ones, made at times that are equal, go back, or leap. */
    static ImportedHistory random(long seed, int commits) {
        Random random = new Random(seed);
        ImportedHistory history = new ImportedHistory();
        long time = 1_767_225_600L;
        for (int n = 1; n <= commits; n++) {
            time += random.nextInt(4) == 0 ? random.nextInt(1000) - 300 : random.nextInt(2);
            history.commit(n, time, "fix: number " + n);
            history.parents(n, random);
            for (int files = random.nextInt(3); files > 0; files--) {
                history.file(FILES.get(random.nextInt(FILES.size())), random.nextInt(5));
            }
            if (n % 17 == 0) {
                history.tag("v1." + n + ".0", n);
            }
        }
        return history;
    }

    void into(GitSandbox git, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("stream"), stream, StandardCharsets.UTF_8);
        git.run("-c", "alias.import=!git fast-import --quiet < '" + file + "'", "import");
        git.run("reset", "-q", "--hard");
    }

    private void commit(int number, long time, String message) {
        stream.append("commit refs/heads/main\nmark :").append(number);
        stream.append("\ncommitter Octo ").append(number % 40).append(" <octo").append(number % 40);
        stream.append("@example.test> ").append(time).append(" +0000\n");
        data(message);
    }

    /** What is the newest is reached from all that comes later. */
    private void parents(int number, Random random) {
        if (number == 1) {
            return;
        }
        TreeSet<Integer> others = IntStream.range(0, random.nextInt(3))
                .map(any -> Math.max(1, number - 1 - random.nextInt(12)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        int first = random.nextInt(3) == 0 ? Math.max(1, number - 1 - random.nextInt(6)) : number - 1;
        others.remove(first);
        stream.append("from :").append(first).append('\n');
        others.forEach(other -> stream.append("merge :").append(other).append('\n'));
    }

    private void file(String path, int content) {
        stream.append("M 100644 inline ").append(path).append('\n');
        data(String.valueOf(content));
    }

    private void tag(String name, int commit) {
        stream.append("tag ").append(name).append("\nfrom :").append(commit);
        stream.append("\ntagger Octo <octo@example.test> 1767225600 +0000\n");
        data(name);
    }

    private void data(String text) {
        stream.append("data ").append(text.getBytes(StandardCharsets.UTF_8).length);
        stream.append('\n').append(text).append('\n');
    }
}
