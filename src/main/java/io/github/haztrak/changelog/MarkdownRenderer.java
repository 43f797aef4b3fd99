package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Contributor;
import io.github.haztrak.changelog.Changelog.Entry;
import io.github.haztrak.changelog.Changelog.Section;
import io.github.haztrak.changelog.Changelog.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes sections as GitHub's Markdown, beginning with headings of the third level. Whatever a commit says is shown as it is.
 *
 * @param links how references are written
 * @param people whether contributors are named
 */
public record MarkdownRenderer(Links links, boolean people) implements ChangelogRenderer {
    private static final int SHORT = 3;
    private static final int MANY = 100;

    @Override
    public String render(Changelog changelog) {
        if (changelog.sections().isEmpty()) {
            return "No changes.";
        }
        List<String> parts = new ArrayList<>();
        Optional<String> module = Optional.empty();
        for (Section section : changelog.sections()) {
            if (!section.heading().module().equals(module)) {
                module = section.heading().module();
                module.map(name -> "### " + MarkdownText.inline(name)).ifPresent(parts::add);
            }
            parts.add(section(section));
        }
        contributors(changelog.contributors()).ifPresent(parts::add);
        return String.join("\n\n", parts);
    }

    private String section(Section section) {
        String level = section.heading().module().isPresent() ? "#### " : "### ";
        String list = section.entries().stream().map(this::entry).collect(Collectors.joining("\n"));
        boolean folded = section.folded() && section.entries().size() > SHORT;
        return level + MarkdownText.inline(section.heading().group()) + "\n\n"
                + (folded ? folded(section.entries().size(), list) : list);
    }

    private static String folded(int size, String list) {
        return "<details><summary>" + size + " updates</summary>\n\n" + list + "\n\n</details>";
    }

    private String entry(Entry entry) {
        String scope = entry.text()
                .scope()
                .map(MarkdownText::inline)
                .filter(text -> !text.isEmpty())
                .map(text -> "**" + text + "**: ")
                .orElse("");
        String description = links.text(MarkdownText.inline(entry.text().description()));
        String line = ("- " + scope + description).stripTrailing() + " (" + references(entry.source()) + ")";
        if (entry.text().notes().isEmpty()) {
            return line;
        }
        return Stream.concat(
                        Stream.of(line),
                        entry.text().notes().stream()
                                .map(MarkdownText::inline)
                                .filter(note -> !note.isEmpty())
                                .map(note -> "  - " + links.text(note)))
                .collect(Collectors.joining("\n"));
    }

    private String references(Source source) {
        List<String> references = new ArrayList<>();
        source.pullRequest().map(links::issue).ifPresent(references::add);
        references.add(links.commit(source.commit()));
        source.closes().forEach(number -> references.add("closes " + links.issue(number)));
        return String.join(", ", references);
    }

    /** One who works alone needs no thanks. */
    private Optional<String> contributors(List<Contributor> contributors) {
        boolean worth = contributors.size() > 1 || contributors.stream().anyMatch(Contributor::first);
        if (!people || !worth) {
            return Optional.empty();
        }
        String names = contributors.stream().limit(MANY).map(this::contributor).collect(Collectors.joining(", "));
        return Optional.of("Contributors: " + names
                + (contributors.size() > MANY ? " and " + (contributors.size() - MANY) + " more" : ""));
    }

    private String contributor(Contributor contributor) {
        String name = contributor.login().map(links::account).orElseGet(() -> MarkdownText.inline(contributor.name()));
        return name + (contributor.first() ? " (first contribution)" : "");
    }
}
