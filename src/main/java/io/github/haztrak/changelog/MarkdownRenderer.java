package io.github.haztrak.changelog;

import java.util.stream.Collectors;

/** Writes a changelog as Markdown. */
public final class MarkdownRenderer {
    /**
     * Renders all sections.
     *
     * @param changelog what changed
     * @return Markdown that ends without a line break; a sentence if nothing changed
     */
    public String render(Changelog changelog) {
        if (changelog.sections().isEmpty()) {
            return "No changes.";
        }
        return changelog.sections().stream().map(MarkdownRenderer::section).collect(Collectors.joining("\n\n"));
    }

    private static String section(Changelog.Section section) {
        return section.entries().stream()
                .map(MarkdownRenderer::entry)
                .collect(Collectors.joining("\n", "### " + section.title() + "\n\n", ""));
    }

    private static String entry(Changelog.Entry entry) {
        String scope = entry.scope()
                .map(MarkdownText::inline)
                .filter(text -> !text.isEmpty())
                .map(text -> "**" + text + "**: ")
                .orElse("");
        return ("- " + scope + MarkdownText.inline(entry.text())).stripTrailing() + " ("
                + entry.commit().brief() + ")";
    }
}
