package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogFile;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.LogText;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a changelog goes: to the terminal, into a file of many releases, or into a file for machines.
 *
 * @param goal the goal
 * @param changelog what changed
 */
record ChangelogOutput(Goal goal, Changelog changelog) {

    void write(Optional<String> output) throws IOException {
        if (output.isEmpty()) {
            System.out.println(LogText.withoutCommands(
                    goal.composition().changelog().onTerminal(page()).render(changelog)));
            return;
        }
        Path file = goal.parameters().directory().resolve(output.get());
        boolean isNew = !Files.exists(file);
        String content = content(file);
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        boolean same = !isNew && Files.readString(file).equals(content);
        if (!same) {
            Files.writeString(file, content);
        }
        goal.log().say("written", file + (isNew ? "" : same ? ": it said so already" : ": the rest of it is kept"));
    }

    private String content(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return new ChangelogJson(changelog, page()).text();
        }
        if (!name.endsWith(".md")) {
            return text() + "\n";
        }
        ChangelogFile before = Files.exists(file) ? new ChangelogFile(Files.readString(file)) : ChangelogFile.NEW;
        return before.with(text()).text();
    }

    private String text() {
        return goal.composition().changelog().inFile(page()).render(changelog);
    }

    /** Where nothing tells which repository this is, a changelog has no links. */
    private Optional<RepositoryPage> page() {
        try {
            return Optional.of(new RepositoryPage(goal.composition().page()));
        } catch (ReleaseException unknown) {
            return Optional.empty();
        }
    }
}
