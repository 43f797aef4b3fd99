package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit;
import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the commits of a range by one child, while it finds them. Its answer is in parts that end with a NUL, which neither
 * messages nor paths can hold: ids, name, address, encoding and message as they are stored, then for each changed file a
 * line that begins with a colon, and a path (git-diff-tree(1), "RAW OUTPUT FORMAT").
 *
 * @param git who is asked
 * @param layout what to find out about the files of each commit
 */
record GitLog(GitQuestions git, Layout layout) {
    private static final String FORMAT = "--format=tformat:%H %P%x00%an%x00%ae%x00%e%x00%B";

    List<Commit> commits(CommitId end, Optional<CommitId> base) throws IOException {
        List<String> command = new ArrayList<>(List.of("log", "-z", "--encoding=none", FORMAT));
        if (layout.isAsked()) {
            command.addAll(List.of("--raw", "--no-renames", "--no-abbrev", "--ignore-submodules=none"));
        }
        command.addAll(base.map(older -> List.of("--topo-order", end.hex(), "^" + older.hex()))
                .orElseGet(() -> List.of("--max-count=" + CommitHistory.FIRST_RELEASE_BOUND, end.hex())));
        command.add("--");
        return git.read(command, this::commits);
    }

    private List<Commit> commits(InputStream answer) throws IOException {
        NulTokens tokens = new NulTokens(answer);
        Authors authors = new Authors();
        List<Commit> commits = new ArrayList<>();
        Optional<byte[]> token = tokens.next();
        while (token.isPresent()) {
            List<CommitId> ids = ids(token.get());
            Optional<Commit.Text> text = Optional.of(text(tokens, authors));
            Touching touching = new Touching(layout);
            for (token = tokens.next(); token.isPresent() && isChange(token.get()); token = tokens.next()) {
                touching.file(GitText.of(tokens.required()));
            }
            commits.add(new Commit(
                    ids.get(0),
                    ids.subList(1, ids.size()),
                    text.get(),
                    ids.size() > 2 ? Commit.Touched.NOTHING : touching.touched()));
        }
        return commits;
    }

    private static List<CommitId> ids(byte[] line) throws IOException {
        String[] ids = new String(line, StandardCharsets.US_ASCII).strip().split(" ");
        return Arrays.stream(ids).map(CommitId::new).toList();
    }

    private static Commit.Text text(NulTokens tokens, Authors authors) throws IOException {
        byte[] name = tokens.required();
        byte[] email = tokens.required();
        String encoding = GitText.of(tokens.required());
        return new Commit.Text(
                GitText.of(tokens.required(), encoding),
                authors.of(GitText.of(name, encoding), GitText.of(email, encoding)));
    }

    /** The first one comes after a line break. */
    private static boolean isChange(byte[] token) {
        return token.length > 1 && (token[0] == ':' || token[0] == '\n' && token[1] == ':');
    }
}
