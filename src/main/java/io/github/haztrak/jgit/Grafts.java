package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * Commits whose parents were exchanged in this clone alone: {@code git replace}, and the older file {@code info/grafts}
 * (gitglossary(7)). git shows the other history, JGit and GitHub the true one.
 *
 * @param repository the repository
 */
record Grafts(Repository repository) {
    private static final String REPLACEMENTS = "refs/replace/";

    /** One of them, as git would name it. */
    Optional<String> first() throws IOException {
        Optional<String> replaced = repository.getRefDatabase().getRefsByPrefix(REPLACEMENTS).stream()
                .map(Ref::getName)
                .findFirst();
        return replaced.isPresent() ? replaced : inFile();
    }

    private Optional<String> inFile() throws IOException {
        Path file = repository.getCommonDirectory().toPath().resolve("info/grafts");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst()
                    .map(line -> file + ": " + line.split("\\s+", 2)[0]);
        }
    }
}
