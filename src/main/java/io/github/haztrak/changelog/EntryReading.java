package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Entry;
import io.github.haztrak.changelog.Changelog.Source;
import io.github.haztrak.changelog.Changelog.Text;
import io.github.haztrak.changelog.Grouping.Found;
import io.github.haztrak.changelog.Grouping.Traits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a change as what it says: one entry, or several where a squashed commit lists them.
 *
 * @param grouping which kinds there are
 * @param known what the host knows
 */
record EntryReading(Grouping grouping, Contributions.Known known) {

    /** An entry and its kind. */
    record Told(Group group, Entry entry) {}

    /** What was said of one thing. */
    private record Saying(Optional<ConventionalCommit> parts, String title, CommitMessage message) {
        static Saying of(CommitMessage message) {
            return new Saying(ConventionalCommit.parse(message.subject()), message.subject(), message);
        }

        boolean isBreaking() {
            return parts.filter(ConventionalCommit::breaking).isPresent()
                    || !message.breaking().isEmpty();
        }

        String description() {
            return parts.map(ConventionalCommit::description).orElse(title);
        }

        boolean says(Saying other) {
            return description()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .equals(other.description().strip().toLowerCase(Locale.ROOT));
        }

        Traits traits(boolean breaking, Set<String> labels) {
            return new Traits(parts, breaking, DependencyUpdate.is(title, parts), labels);
        }
    }

    /** None if no group takes it. */
    List<Told> entries(Change change) {
        SquashedMessage message = SquashedMessage.parse(change.lead().text().message());
        Saying main = new Saying(ConventionalCommit.parse(title(change)), title(change), message.own());
        if (change.members().isEmpty() && message.listed().isEmpty()) {
            return kind(change, main, List.of()).stream()
                    .map(kind -> told(kind, change, whole(main, List.of())))
                    .toList();
        }
        return entries(change, main, message.listed().stream().map(Saying::of).toList());
    }

    private List<Told> entries(Change change, Saying main, List<Saying> listed) {
        List<Saying> members = change.members().stream()
                .filter(commit -> !commit.isMerge())
                .map(commit -> Saying.of(CommitMessage.parse(commit.text().message())))
                .toList();
        List<Saying> same = Stream.concat(members.stream(), listed.stream().filter(saying -> saying.says(main)))
                .toList();
        List<Told> others =
                listed(listed.stream().filter(saying -> !saying.says(main)).toList(), change);
        Optional<Found> found = kind(change, main, same);
        boolean onlyAName = !others.isEmpty()
                && main.parts().isEmpty()
                && found.filter(kind -> !kind.isRest()).isEmpty();
        Stream<Told> first =
                onlyAName ? Stream.empty() : found.stream().map(kind -> told(kind, change, whole(main, same)));
        return Stream.concat(first, others.stream()).toList();
    }

    private String title(Change change) {
        String committed = change.title().text();
        return known.pullRequest(change.title().pullRequest())
                .map(Contributions.PullRequest::title)
                .filter(title -> !title.isBlank())
                .filter(title -> ConventionalCommit.parse(title).isPresent()
                        || ConventionalCommit.parse(committed).isEmpty())
                .orElse(committed);
    }

    /** The title says it; where it does not, the most important of what was brought does. */
    private Optional<Found> kind(Change change, Saying main, List<Saying> same) {
        Set<String> labels = known.pullRequest(change.title().pullRequest())
                .map(Contributions.PullRequest::labels)
                .orElse(Set.of());
        boolean breaking = main.isBreaking() || same.stream().anyMatch(Saying::isBreaking);
        List<Traits> traits = new ArrayList<>(List.of(main.traits(breaking, labels)));
        if (main.parts().isEmpty()) {
            same.forEach(saying -> traits.add(saying.traits(breaking, labels)));
        }
        return grouping.mostImportant(traits);
    }

    private static Saying whole(Saying main, List<Saying> same) {
        List<CommitMessage.Footer> footers = Stream.concat(Stream.of(main), same.stream())
                .flatMap(saying -> saying.message().footers().stream())
                .distinct()
                .toList();
        return new Saying(main.parts(), main.title(), new CommitMessage(main.title(), List.of(), footers));
    }

    /** Of what a squashed commit lists, only what is of a kind: the title stands for the rest. */
    private List<Told> listed(List<Saying> listed, Change change) {
        List<Told> told = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Saying saying : listed) {
            grouping.find(saying.traits(saying.isBreaking(), Set.of()))
                    .filter(found ->
                            !found.isRest() && said.add(saying.description().toLowerCase(Locale.ROOT)))
                    .ifPresent(found -> told.add(told(found, change, saying)));
        }
        return told;
    }

    private static Told told(Found found, Change change, Saying saying) {
        Optional<String> scope = found.isRest() || found.by().equals(Group.DEPENDENCIES)
                ? Optional.empty()
                : saying.parts().flatMap(ConventionalCommit::scope);
        String description = found.isRest() ? saying.title() : saying.description();
        Text text = new Text(scope, description, saying.message().breaking());
        Source source = new Source(
                change.ids(),
                change.title().pullRequest(),
                new ClosedIssues(saying.message()).besides(change, description));
        return new Told(found.group(), new Entry(text, source));
    }
}
