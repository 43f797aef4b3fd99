package io.github.haztrak.release;

import io.github.haztrak.changelog.Changelog;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a log says of a changelog.
 *
 * @param changelog the changelog
 */
record ChangelogTold(Changelog changelog) {

    /** How much changed, and since when. */
    String brief() {
        return new Count(changelog.size(), "change")
                + changelog
                        .range()
                        .since()
                        .map(since -> " since " + since.name())
                        .orElse(": the first release");
    }

    /** What was read, and why so much of it. */
    String read() {
        Changelog.Tally tally = changelog.range().tally();
        String modules = tally.modules().isEmpty()
                ? ""
                : ", " + new Count(tally.modules().size(), "module");
        String all = new Count(tally.commits(), "commit") + modules;
        return changelog
                .range()
                .since()
                .map(since -> all + "; " + since.name() + " is " + since.reason())
                .orElse(all);
    }

    /** How many commits no entry tells of, by reason; empty if there are none. */
    Optional<String> leftOut() {
        Changelog.Tally tally = changelog.range().tally();
        return Arrays.stream(Changelog.Reason.values())
                .filter(tally.leftOut()::containsKey)
                .map(reason -> tally.leftOut().get(reason).size() + " " + reason)
                .reduce((one, other) -> one + ", " + other);
    }
}
