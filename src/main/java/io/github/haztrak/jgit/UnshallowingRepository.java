package io.github.haztrak.jgit;

import io.github.haztrak.jgit.CommandLineGit.Outcome;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.TagEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A repository whose missing commits are fetched when they are asked for. The program git does that: JGit would leave a
 * clone that has tags without their commits.
 */
public final class UnshallowingRepository implements GitRepository {
    private final LocalRepository local;
    private final GitRepository repository;
    private final CommandLineGit git;
    private final TagEvents events;

    /**
     * Makes one clone whole when its history is needed.
     *
     * @param directory in the work tree or a directory below it; looked at on each call
     * @param git the program
     * @param events who is told that it takes a while
     */
    public UnshallowingRepository(Path directory, CommandLineGit git, TagEvents events) {
        this.local = new LocalRepository(directory);
        this.repository = new JGitRepository(directory);
        this.git = git;
        this.events = events;
    }

    @Override
    public Head head() {
        return repository.head();
    }

    @Override
    public List<String> modifiedFiles() {
        return repository.modifiedFiles();
    }

    @Override
    public String requireWholeHistory() {
        if (!local.isShallow()) {
            return repository.requireWholeHistory();
        }
        events.fetchingHistory();
        Outcome fetched = fetch();
        // A tag that was moved on the remote makes git fail although it has brought every commit.
        if (local.isShallow()) {
            throw ShallowProblems.notFetched(local.directory(), fetched).exception();
        }
        return "was shallow; git has fetched the commits that were missing";
    }

    private Outcome fetch() {
        Origin origin = local.read(Origin::of)
                .orElseThrow(() -> GitProblems.noOrigin(local.directory()).exception());
        try {
            return git.ask(origin, local.directory(), List.of("fetch", "--quiet", "--unshallow", "--tags", "origin"));
        } catch (IOException missing) {
            throw new ReleaseException(ShallowProblems.withoutGit(local.directory(), missing), missing);
        }
    }
}
