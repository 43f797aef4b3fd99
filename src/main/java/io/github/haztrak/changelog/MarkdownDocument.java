package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Changelog.Tagged;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a changelog to be read by itself: a heading of the second level with name and day, the tag's message, the changes,
 * the link to the comparison.
 *
 * @param title how the heading names a release
 * @param page where the link points, or empty for none
 * @param body writes the changes
 */
public record MarkdownDocument(Title title, Optional<RepositoryPage> page, MarkdownRenderer body)
        implements ChangelogRenderer {

    /** How a heading names a release. */
    public enum Title {
        /** {@code ## v1.2.0 (2026-01-31)}. */
        TAG,
        /** {@code ## [1.2.0] - 2026-01-31}, as keepachangelog.com has it. */
        VERSION;

        private String of(Release release) {
            String day =
                    LocalDate.ofInstant(release.committedAt(), ZoneOffset.UTC).toString();
            Optional<Tagged> tag = release.tag();
            return this == TAG
                    ? MarkdownText.inline(release.title())
                            + tag.map(any -> " (" + day + ")").orElse("")
                    : "["
                            + MarkdownText.inline(
                                    tag.map(known -> known.version().text()).orElse(release.title())) + "]"
                            + tag.map(any -> " - " + day).orElse("");
        }
    }

    @Override
    public String render(Changelog changelog) {
        Release release = changelog.range().release();
        String introduction = release.tag()
                .map(tag -> new Annotation(tag.annotation()).below(2))
                .orElse("");
        return Stream.of("## " + title.of(release), introduction, body.render(changelog), link(changelog))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String link(Changelog changelog) {
        return page.map(known -> "All commits: <" + known.commits(changelog.range()) + ">")
                .orElse("");
    }
}
