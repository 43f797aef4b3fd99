package io.github.haztrak.jgit;

import io.github.haztrak.changelog.CommitHistory;
import io.github.haztrak.changelog.CommitRange;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.RangeRequest;
import io.github.haztrak.changelog.Revision;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The history by the program git, which reads a long one several times as fast as JGit does, and starts at once. Where it
 * is missing, fails, or does not trust the repository, JGit reads all the rest; so it is JGit that refuses, in one way.
 */
public final class QuickHistory implements CommitHistory {
    private final CommitHistory git;
    private final Path directory;
    private final Consumer<String> debug;
    private final AtomicBoolean failed = new AtomicBoolean();

    /**
     * Reads the history of one repository, for one changelog.
     *
     * @param directory in the work tree or a directory below it
     * @param git the program
     * @param debug told why, where git is not used
     */
    public QuickHistory(Path directory, CommandLineGit git, Consumer<String> debug) {
        this.git = new CommandLineHistory(git, directory);
        this.directory = directory;
        this.debug = debug;
    }

    @Override
    public Revision revision(String name) {
        return answer(history -> history.revision(name));
    }

    @Override
    public CommitRange range(RangeRequest request) {
        return answer(history -> history.range(request));
    }

    @Override
    public Optional<Since> since(RangeRequest request) {
        return answer(history -> history.since(request));
    }

    @Override
    public Set<String> areas(Optional<CommitId> base, CommitId end, Layout layout) {
        return answer(history -> history.areas(base, end, layout));
    }

    @Override
    public Path root() {
        return answer(CommitHistory::root);
    }

    @Override
    public Set<TagName> tags() {
        return answer(CommitHistory::tags);
    }

    private <T> T answer(Function<CommitHistory, T> question) {
        if (!failed.get()) {
            try {
                return question.apply(git);
            } catch (UncheckedIOException unanswered) {
                failed.set(true);
                debug.accept(GitProblems.message(unanswered.getCause()));
            }
        }
        return question.apply(new JGitHistory(directory));
    }
}
