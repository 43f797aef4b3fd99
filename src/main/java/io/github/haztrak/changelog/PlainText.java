package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Entry;
import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Changelog.Section;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a changelog for a mail or a terminal: no markup, no links, no control characters. */
public final class PlainText implements ChangelogRenderer {

    @Override
    public String render(Changelog changelog) {
        Release release = changelog.range().release();
        String day = LocalDate.ofInstant(release.committedAt(), ZoneOffset.UTC).toString();
        List<String> parts = new ArrayList<>();
        parts.add(release.title() + release.tag().map(any -> " (" + day + ")").orElse(""));
        release.tag()
                .map(tag -> tag.annotation()
                        .lines()
                        .map(PlainText::line)
                        .collect(Collectors.joining("\n"))
                        .strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(parts::add);
        changelog.sections().stream().map(PlainText::section).forEach(parts::add);
        if (changelog.sections().isEmpty()) {
            parts.add("No changes.");
        }
        return String.join("\n\n", parts);
    }

    private static String section(Section section) {
        String module = section.heading().module().map(name -> name + ": ").orElse("");
        return section.entries().stream()
                .map(PlainText::entry)
                .collect(
                        Collectors.joining("\n", line(module + section.heading().group()) + "\n", ""));
    }

    private static String entry(Entry entry) {
        String scope = entry.text().scope().map(name -> name + ": ").orElse("");
        String number =
                entry.source().pullRequest().map(found -> " (#" + found + ")").orElse("");
        String notes = entry.text().notes().stream()
                .map(note -> "\n      " + line(note))
                .collect(Collectors.joining());
        return "  * " + line(scope + entry.text().description()) + number + notes;
    }

    private static String line(String text) {
        return MarkdownText.visible(text);
    }
}
