package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code .git} of a submodule or a linked work tree, which only says where the repository is (gitrepository-layout(5)).
 *
 * @param path the file
 */
record GitFile(Path path) {
    private static final String PREFIX = "gitdir: ";

    /** The one that a directory belongs to, unless a repository of its own comes first. */
    static Optional<GitFile> around(Path directory) {
        for (Path next = directory; next != null; next = next.getParent()) {
            Path dotGit = next.resolve(".git");
            if (Files.isRegularFile(dotGit)) {
                return Optional.of(new GitFile(dotGit));
            }
            if (Files.isDirectory(dotGit) && Files.exists(dotGit.resolve("HEAD"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What it says, if that leads nowhere. JGit would go on to the repository above, which is another one. */
    Optional<String> broken() throws IOException {
        String text = Files.readString(path).stripTrailing();
        boolean leads =
                text.startsWith(PREFIX) && Files.isDirectory(path.resolveSibling(text.substring(PREFIX.length())));
        return leads ? Optional.empty() : Optional.of(text.lines().findFirst().orElse("nothing"));
    }
}
