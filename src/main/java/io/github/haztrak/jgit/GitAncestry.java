package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * As git tells it, in lines of ids that are read as far as they are needed.
 *
 * @param git who is asked
 */
record GitAncestry(GitQuestions git) implements Ancestry {

    @Override
    public Optional<CommitId> nearest(CommitId commit, Set<CommitId> wanted) throws IOException {
        Set<CommitId> others = new HashSet<>(wanted);
        others.remove(commit);
        return found(List.of("--first-parent", commit.hex()), others, 1).stream()
                .findFirst();
    }

    @Override
    public Set<CommitId> between(Optional<CommitId> base, CommitId commit, Set<CommitId> wanted) throws IOException {
        List<String> range = new ArrayList<>(List.of(commit.hex()));
        base.ifPresent(older -> range.add("^" + older.hex()));
        return found(range, wanted, wanted.size());
    }

    private Set<CommitId> found(List<String> range, Set<CommitId> wanted, int enough) throws IOException {
        Map<String, CommitId> byId = new HashMap<>();
        wanted.forEach(commit -> byId.put(commit.hex(), commit));
        List<String> command = new ArrayList<>(List.of("rev-list"));
        command.addAll(range);
        return git.read(command, answer -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.US_ASCII));
            Set<CommitId> found = new HashSet<>();
            for (String line = lines.readLine(); line != null && found.size() < enough; line = lines.readLine()) {
                Optional.ofNullable(byId.get(line)).ifPresent(found::add);
            }
            return found;
        });
    }
}
