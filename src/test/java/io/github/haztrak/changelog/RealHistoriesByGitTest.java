package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.jgit.CommandLineGit;
import io.github.haztrak.jgit.QuickHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** The same texts to the byte, without any help by JGit. */
class RealHistoriesByGitTest extends RealHistoriesContract {
    private final List<String> left = new ArrayList<>();

    @Override
    CommitHistory history(Path directory) {
        return new QuickHistory(directory, CommandLineGit.onPath(Optional.empty()), left::add);
    }

    @AfterEach
    void gitHasToldAll() {
        assertThat(left).isEmpty();
    }
}
