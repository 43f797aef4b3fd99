package io.github.haztrak.changelog;

import io.github.haztrak.jgit.JGitHistory;
import java.nio.file.Path;

class RealHistoriesByJGitTest extends RealHistoriesContract {
    @Override
    CommitHistory history(Path directory) {
        return new JGitHistory(directory);
    }
}
