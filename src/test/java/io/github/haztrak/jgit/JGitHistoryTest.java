package io.github.haztrak.jgit;

import io.github.haztrak.changelog.CommitHistory;
import java.nio.file.Path;

class JGitHistoryTest extends CommitHistoryContract {
    @Override
    CommitHistory history(Path directory) {
        return new JGitHistory(directory);
    }
}
