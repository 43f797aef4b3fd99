package io.github.haztrak.mustache;

import io.github.haztrak.changelog.Annotation;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.MarkdownText;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.tag.CommitId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a template can say. What is not known is not there, so that a section of its name is left out.
 *
 * @param changelog what changed
 * @param page where links point
 */
record TemplateValues(Changelog changelog, Optional<RepositoryPage> page) {

    Map<String, Object> all() {
        Changelog.Range range = changelog.range();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", MarkdownText.inline(range.release().title()));
        values.put(
                "date",
                LocalDate.ofInstant(range.release().committedAt(), ZoneOffset.UTC)
                        .toString());
        range.release().tag().ifPresent(tag -> {
            values.put("tag", MarkdownText.inline(tag.name().value()));
            values.put("version", MarkdownText.inline(tag.version().text()));
            values.put("annotation", new Annotation(tag.annotation()).markdown());
        });
        range.since().ifPresent(since -> values.put("since", MarkdownText.inline(since.name())));
        page.ifPresent(known -> values.put("compareUrl", known.commits(range).toString()));
        values.put("size", changelog.size());
        values.put("commits", range.tally().commits());
        values.put("sections", changelog.sections().stream().map(this::section).toList());
        values.put(
                "contributors",
                changelog.contributors().stream()
                        .map(TemplateValues::contributor)
                        .toList());
        return values;
    }

    private Map<String, Object> section(Changelog.Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("group", MarkdownText.inline(section.heading().group()));
        section.heading().module().ifPresent(name -> values.put("module", MarkdownText.inline(name)));
        values.put("size", section.entries().size());
        values.put("entries", section.entries().stream().map(this::entry).toList());
        return values;
    }

    private Map<String, Object> entry(Changelog.Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        entry.text().scope().ifPresent(scope -> values.put("scope", MarkdownText.inline(scope)));
        values.put("text", MarkdownText.inline(entry.text().description()));
        values.put(
                "notes", entry.text().notes().stream().map(MarkdownText::inline).toList());
        CommitId commit = entry.source().commit();
        values.put("commit", commit.hex());
        values.put("shortCommit", commit.brief());
        page.ifPresent(known -> values.put("commitUrl", known.commit(commit).toString()));
        entry.source().pullRequest().ifPresent(number -> {
            values.put("pullRequest", number);
            page.ifPresent(
                    known -> values.put("pullRequestUrl", known.issue(number).toString()));
        });
        values.put("closes", List.copyOf(entry.source().closes()));
        return values;
    }

    private static Map<String, Object> contributor(Changelog.Contributor contributor) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", MarkdownText.inline(contributor.name()));
        contributor.login().ifPresent(login -> values.put("login", login));
        values.put("first", contributor.first());
        return values;
    }
}
