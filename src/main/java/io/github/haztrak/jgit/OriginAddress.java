package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the remote {@code origin} is, by the program git where that tells it, else by JGit, which takes longer to start.
 *
 * @param directory in the work tree or a directory below it
 * @param git the program
 */
public record OriginAddress(Path directory, CommandLineGit git) {
    private static final String ORIGIN = "origin";

    /**
     * Looks it up. Nobody is asked on the network.
     *
     * @return the address without user and password of a URL; empty if there is no such remote
     * @throws io.github.haztrak.problem.ReleaseException HZ-GIT-001 if the repository cannot be read
     */
    public Optional<String> find() {
        try {
            return told();
        } catch (IOException unanswered) {
            return new JGitRepository(directory).head().origin();
        }
    }

    /** Git repeats the name where it knows no address for it. */
    private Optional<String> told() throws IOException {
        List<String> lines = new GitQuestions(git, directory).lines(List.of("ls-remote", "--get-url", ORIGIN));
        if (lines.size() != 1) {
            throw new IOException("git tells no address");
        }
        return lines.get(0).equals(ORIGIN)
                ? Optional.empty()
                : Optional.of(lines.get(0).replaceFirst("(?<=://)[^/@]*@", ""));
    }
}
