package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Reason;
import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.tag.CommitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One changelog in the making: commits become changes, some are left out, the rest becomes entries. */
final class Composing {
    private final ChangelogSettings settings;
    private final Material material;
    private final Map<Reason, List<CommitId>> leftOut = new EnumMap<>(Reason.class);

    Composing(ChangelogSettings settings, Material material) {
        this.settings = settings;
        this.material = material;
    }

    /** What it is made of. */
    record Material(CommitRange range, Set<String> areas, View view) {}

    /** What is known of it elsewhere, and the only module that is looked at. */
    record View(Contributions.Known known, Optional<String> module) {}

    Changelog changelog(Release release) {
        MergeFolding.Folded folded = MergeFolding.of(material.range().commits());
        folded.joins().forEach(commit -> leaveOut(Reason.MERGE, commit));
        RevertCancelling.Cancelled whole = RevertCancelling.of(Fixup.joined(folded.changes()));
        whole.commits().forEach(commit -> leaveOut(Reason.CANCELLED, commit));
        List<Change> changes = without(Reason.OTHER_MODULE, whole.changes(), this::isElsewhere);
        changes = without(
                Reason.EXCLUDED,
                changes,
                change -> settings.selection()
                        .exclusions()
                        .cover(change, material.range().mailmap()));
        Sections sections = new Sections(settings);
        EntryReading reading =
                new EntryReading(settings.grouping(), material.view().known());
        List<Change> told =
                without(Reason.UNGROUPED, changes, change -> !sections.add(change, reading.entries(change)));
        Changelog.Range range = new Changelog.Range(release, material.range().since(), tally());
        return new Changelog(
                range,
                sections.all(),
                new Contributors(material.range().mailmap(), material.view().known()).of(told));
    }

    private List<Change> without(Reason reason, List<Change> changes, Predicate<Change> unwanted) {
        List<Change> left = new ArrayList<>();
        for (Change change : changes) {
            if (unwanted.test(change)) {
                change.commits().forEach(commit -> leaveOut(reason, commit));
            } else {
                left.add(change);
            }
        }
        return left;
    }

    private boolean isElsewhere(Change change) {
        return material.view()
                .module()
                .filter(name -> change.told().stream()
                        .noneMatch(commit -> commit.touched().areas().contains(name)))
                .isPresent();
    }

    private void leaveOut(Reason reason, Commit commit) {
        leftOut.computeIfAbsent(reason, any -> new ArrayList<>()).add(commit.id());
    }

    private Changelog.Tally tally() {
        TreeSet<String> modules = new TreeSet<>(material.areas());
        modules.retainAll(settings.selection().layout().modules().stream()
                .map(Layout.Module::name)
                .toList());
        return new Changelog.Tally(material.range().commits().size(), modules, leftOut);
    }
}
