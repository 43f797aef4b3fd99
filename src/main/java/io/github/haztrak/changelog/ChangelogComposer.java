package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Changelog.Tagged;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Makes changelogs: finds the release before, reads the commits since, and sorts what they did into groups. */
public final class ChangelogComposer {
    private final CommitHistory history;
    private final ChangelogSettings settings;
    private final Contributions contributions;

    /**
     * Composes from one history.
     *
     * @param history the commits
     * @param settings which tags are releases, and what is told
     * @param contributions who knows more about the commits
     */
    public ChangelogComposer(CommitHistory history, ChangelogSettings settings, Contributions contributions) {
        this.history = history;
        this.settings = settings;
        this.contributions = contributions;
    }

    /**
     * Composes the changelog of a release.
     *
     * @param tag the tag to be released
     * @return everything since the release before
     */
    public Changelog compose(VerifiedTag tag) {
        Tagged tagged = new Tagged(tag.name(), tag.version(), tag.annotation());
        Release release = new Release(tag.commit().id(), tag.commit().committedAt(), Optional.of(tagged));
        return compose(release, nearest(Optional.of(tag.version())), Optional.empty());
    }

    /**
     * Finds the release that the changelog of a tag starts from.
     *
     * @param tag the tag to be released
     * @return its version; empty for the first release
     */
    public Optional<Version> releaseBefore(VerifiedTag tag) {
        RangeRequest range = new RangeRequest(
                tag.commit().id(),
                nearest(Optional.of(tag.version())),
                settings.selection().layout());
        return history.since(range)
                .flatMap(since -> settings.releases().format().versionOf(new TagName(since.name())));
    }

    /**
     * Composes the changelog of any range.
     *
     * @param request the range
     * @return everything in it; of a commit without a tag, what is not released yet
     * @throws io.github.haztrak.problem.ReleaseException HZ-CFG-001 if git knows no such revision
     */
    public Changelog compose(ChangelogRequest request) {
        Revision until = history.revision(request.until());
        Optional<Tagged> tagged = tagged(until, request.until());
        Release release = new Release(until.commit(), until.committedAt(), tagged);
        RangeRequest.Base base = request.from()
                .map(this::told)
                .orElseGet(() -> nearest(tagged.map(Tagged::version).or(request.about()::version)));
        return compose(release, base, request.about().module());
    }

    private RangeRequest.Base nearest(Optional<Version> version) {
        return new RangeRequest.Nearest(new BaseRule(
                settings.releases().format(), version, settings.releases().tags()));
    }

    private RangeRequest.Base told(String from) {
        return new RangeRequest.Told(new Since(from, history.revision(from).commit(), Since.Reason.TOLD));
    }

    /** The tag that was asked for, else the one of the highest version. */
    private Optional<Tagged> tagged(Revision revision, String asked) {
        return revision.tags().stream()
                .flatMap(tag -> settings.releases().format().versionOf(tag.name()).stream()
                        .map(version -> new Tagged(tag.name(), version, tag.annotation())))
                .max(Comparator.comparing((Tagged tag) -> isNamed(tag.name(), asked))
                        .thenComparing(Tagged::version));
    }

    private static boolean isNamed(TagName name, String asked) {
        return asked.equals(name.value()) || asked.equals("refs/tags/" + name.value());
    }

    private Changelog compose(Release release, RangeRequest.Base base, Optional<String> module) {
        ChangelogSettings.Selection selection = settings.selection();
        CommitRange range =
                history.range(new RangeRequest(release.commit(), base, selection.eachCommit(module.isPresent())));
        Set<String> areas = selection.layout().isAsked()
                ? history.areas(range.since().map(Since::commit), release.commit(), selection.layout())
                : Set.of();
        Contributions.Known known = contributions.of(new Contributions.Question(
                release, range.since(), range.commits().stream().map(Commit::id).toList()));
        return new Composing(settings, new Composing.Material(range, areas, new Composing.View(known, module)))
                .changelog(release);
    }
}
