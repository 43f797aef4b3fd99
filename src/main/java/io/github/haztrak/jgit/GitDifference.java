package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Layout;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which parts of a repository differ between two commits, by one child.
 *
 * @param git who is asked
 * @param layout the parts
 */
record GitDifference(GitQuestions git, Layout layout) {
    Set<String> areas(Optional<CommitId> base, CommitId end) throws IOException {
        return git.read(command(base, end), answer -> {
            NulTokens paths = new NulTokens(answer);
            Touching touching = new Touching(layout);
            for (Optional<byte[]> path = paths.next(); path.isPresent(); path = paths.next()) {
                touching.file(GitText.of(path.get()));
            }
            return touching.touched().areas();
        });
    }

    private static List<String> command(Optional<CommitId> base, CommitId end) {
        return base.map(older -> List.of(
                        "diff-tree",
                        "-r",
                        "-z",
                        "--name-only",
                        "--no-renames",
                        "--ignore-submodules=none",
                        older.hex(),
                        end.hex()))
                .orElseGet(() -> List.of("ls-tree", "-r", "-z", "--name-only", "--full-tree", end.hex()));
    }
}
