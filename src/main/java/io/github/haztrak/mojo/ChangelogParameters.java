package io.github.haztrak.mojo;

import io.github.haztrak.changelog.BaseRule;
import io.github.haztrak.changelog.ChangelogSettings;
import io.github.haztrak.changelog.Exclusions;
import io.github.haztrak.changelog.Grouping;
import io.github.haztrak.changelog.Layout;
import io.github.haztrak.changelog.Preset;
import io.github.haztrak.changelog.TextPattern;
import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.tag.TagFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a changelog tells and how: {@code <changelog>}. */
public final class ChangelogParameters {
    /** The shape: {@code default}, {@code keep-a-changelog} or {@code plain}. */
    private String preset = "default";

    /** A Mustache template instead of a preset, seen from the project's root. */
    private String template;

    /** The kinds of changes, in their order; those of the preset by default. */
    private List<ChangelogGroup> groups = List.of();

    /** How modules are shown: {@code count}, {@code tag} or {@code section}. */
    private String modules = "count";

    /** Whether those who took part are named. */
    private boolean contributors = true;

    /**
     * When GitHub is asked for accounts, pull requests' titles and labels, and newcomers: {@code goal} (by the goal changelog
     * alone), {@code always} (for the release too) or {@code never}.
     */
    private String askGitHub = "goal";

    /** Whether tags without an annotation count as releases to compare with. */
    private boolean lightweightTags = true;

    /** Tags of the format that are no releases; {@code *} for any text. */
    private List<String> ignoreTags = List.of();

    /** Authors whose changes are not told: names, addresses or logins; {@code *} for any text. */
    private List<String> excludeAuthors = List.of();

    /** Changes that are not told, by their first line; {@code *} for any text. */
    private List<String> excludeSubjects = List.of();

    /** Files whose changes are not told: Ant patterns from the repository's root on. */
    private List<String> excludePaths = List.of();

    Preset preset() {
        return Values.read("changelog/preset", preset, Preset::parse);
    }

    /** When GitHub is asked what git does not know. */
    enum AskGitHub {
        NEVER,
        GOAL,
        ALWAYS
    }

    AskGitHub askGitHub() {
        return Values.read("changelog/askGitHub", askGitHub, ChangelogParameters::parseAskGitHub);
    }

    boolean namesPeople() {
        return contributors;
    }

    Optional<Path> template() {
        return Optional.ofNullable(template).filter(text -> !text.isBlank()).map(Path::of);
    }

    void usePreset(String other) {
        preset = other;
        template = null;
    }

    /**
     * As types.
     *
     * @param format how tags of releases are named
     * @param modules where modules are
     */
    ChangelogSettings settings(TagFormat format, List<Layout.Module> modules) {
        BaseRule.Tags tags = new BaseRule.Tags(
                lightweightTags, Values.readAll("changelog/ignoreTags", ignoreTags, TextPattern::new));
        return new ChangelogSettings(
                new ChangelogSettings.Releases(format, tags),
                groups.isEmpty()
                        ? preset().grouping()
                        : new Grouping(
                                groups.stream().map(ChangelogGroup::toGroup).toList()),
                selection(modules));
    }

    private ChangelogSettings.Selection selection(List<Layout.Module> known) {
        List<TextPattern> subjects = Stream.concat(
                        Exclusions.DEFAULT.subjects().stream(),
                        Values.readAll("changelog/excludeSubjects", excludeSubjects, TextPattern::new).stream())
                .toList();
        return new ChangelogSettings.Selection(
                new Exclusions(Values.readAll("changelog/excludeAuthors", excludeAuthors, TextPattern::new), subjects),
                new Layout(known, Values.readAll("changelog/excludePaths", excludePaths, FilePattern::new)),
                Values.read("changelog/modules", modules, ChangelogParameters::parse));
    }

    private static AskGitHub parseAskGitHub(String text) {
        try {
            return AskGitHub.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("there are never, goal and always", unknown);
        }
    }

    private static ChangelogSettings.Modules parse(String text) {
        try {
            return ChangelogSettings.Modules.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("there are count, tag and section", unknown);
        }
    }
}
