package io.github.haztrak.testing;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.Changelog.Entry;
import io.github.haztrak.changelog.Changelog.Heading;
import io.github.haztrak.changelog.Changelog.Range;
import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Changelog.Section;
import io.github.haztrak.changelog.Changelog.Source;
import io.github.haztrak.changelog.Changelog.Tagged;
import io.github.haztrak.changelog.Changelog.Tally;
import io.github.haztrak.changelog.Changelog.Text;
import io.github.haztrak.changelog.Since;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Changelogs of the release 1.2.0, made by hand. */
public final class SampleChangelog {
    public static final CommitId COMMIT = new CommitId("c".repeat(40));

    private SampleChangelog() {}

    /** Compared with the tag; with none for an empty name. */
    public static Changelog since(String tag, Section... sections) {
        return of("v1.2.0", tag, sections);
    }

    public static Changelog of(String released, String since, Section... sections) {
        Tagged tagged = new Tagged(new TagName(released), new Version("1.2.0"), "");
        Release release = new Release(COMMIT, Instant.EPOCH, Optional.of(tagged));
        Optional<Since> base = Optional.of(since)
                .filter(name -> !name.isEmpty())
                .map(name -> new Since(name, COMMIT, Since.Reason.NEAREST_STABLE));
        Tally tally = new Tally(
                2, new TreeSet<>(Set.of("server", "client")), Map.of(Changelog.Reason.MERGE, List.of(COMMIT, COMMIT)));
        return new Changelog(new Range(release, base, tally), List.of(sections), List.of());
    }

    public static Section section(String title, Entry... entries) {
        return new Section(new Heading(title, Optional.empty()), false, List.of(entries));
    }

    public static Entry entry(String text) {
        return new Entry(
                new Text(Optional.empty(), text, List.of()), new Source(List.of(COMMIT), Optional.empty(), List.of()));
    }
}
