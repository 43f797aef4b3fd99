package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drops what was taken back before anybody got it, together with what took it back. A revert of a revert cancels that one;
 * the first change then stays.
 */
final class RevertCancelling {
    private static final Pattern BY_ID = Pattern.compile("(?i)\\breverts? commit ([0-9a-f]{7,40})\\b");
    private static final Pattern BY_NUMBER = Pattern.compile("(?im)^reverts (?:[\\w.-]+/[\\w.-]+)?#(\\d{1,9})\\b");
    private static final Pattern BY_SUBJECT = Pattern.compile("Revert \"(.*)\"");
    private static final Pattern REVERT = Pattern.compile("(?:Revert|Reapply) \".*\"");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{7,40}\\b");

    private final Map<Commit, Change> left = new HashMap<>();
    private final Map<String, List<Commit>> leadsBySubject = new HashMap<>();
    private final Map<Integer, Commit> leadsByNumber = new HashMap<>();
    private final List<Commit> cancelled = new ArrayList<>();
    private final IdIndex ids = new IdIndex();

    private RevertCancelling(List<Change> newestFirst) {
        for (Change change : newestFirst) {
            left.put(change.lead(), change);
            leadsBySubject
                    .computeIfAbsent(change.lead().subject(), any -> new ArrayList<>())
                    .add(change.lead());
            change.title().pullRequest().ifPresent(number -> leadsByNumber.putIfAbsent(number, change.lead()));
            change.commits().forEach(commit -> ids.add(commit.id(), change.lead()));
        }
    }

    /** What is left, and the commits that are not. */
    record Cancelled(List<Change> changes, List<Commit> commits) {}

    static Cancelled of(List<Change> newestFirst) {
        if (newestFirst.stream().noneMatch(RevertCancelling::isRevert)) {
            return new Cancelled(newestFirst, List.of());
        }
        RevertCancelling cancelling = new RevertCancelling(newestFirst);
        newestFirst.forEach(cancelling::cancel);
        return new Cancelled(
                newestFirst.stream()
                        .filter(change -> cancelling.left.containsKey(change.lead()))
                        .map(change -> cancelling.left.get(change.lead()))
                        .toList(),
                cancelling.cancelled);
    }

    private void cancel(Change revert) {
        if (!left.containsKey(revert.lead()) || !isRevert(revert)) {
            return;
        }
        Targets targets = targets(revert);
        Set<Target> here = new LinkedHashSet<>(targets.here());
        here.removeIf(target -> target.lead() == revert.lead() || !left.containsKey(target.lead()));
        here.forEach(this::drop);
        if (!here.isEmpty() && !targets.elsewhere()) {
            drop(new Target(revert.lead(), revert.lead().id()));
        }
    }

    private static boolean isRevert(Change change) {
        if (!change.title().text().regionMatches(true, 0, "re", 0, 2)) {
            return false;
        }
        return REVERT.matcher(change.title().text()).matches()
                || ConventionalCommit.parse(change.title().text())
                        .filter(parts -> parts.type().equals("revert"))
                        .isPresent();
    }

    private void drop(Target target) {
        Change change = left.get(target.lead());
        Optional<Commit> member = change.members().stream()
                .filter(commit -> commit.id().equals(target.commit()))
                .findFirst();
        if (member.isPresent() && change.told().size() > 1) {
            left.put(target.lead(), change.without(member.get()));
            cancelled.add(member.get());
        } else {
            left.remove(target.lead());
            change.commits().forEach(cancelled::add);
        }
    }

    /** One commit that was taken back, and the change it is part of. */
    private record Target(Commit lead, CommitId commit) {}

    /** What a revert is about: what is in this range, and whether there is something that is not. */
    private record Targets(List<Target> here, boolean elsewhere) {}

    private Targets targets(Change revert) {
        String message = revert.commits().map(commit -> commit.text().message()).collect(Collectors.joining("\n\n"));
        List<String> named = named(revert, message);
        if (!named.isEmpty()) {
            List<Target> here = named.stream()
                    .flatMap(id -> ids.find(id).stream())
                    .map(commit -> new Target(ids.lead(commit), commit))
                    .toList();
            return new Targets(here, here.size() < named.size());
        }
        List<Target> here =
                Stream.concat(byNumber(message), bySubject(revert)).limit(1).toList();
        return new Targets(here, here.isEmpty());
    }

    private static List<String> named(Change revert, String message) {
        Stream<String> inText = BY_ID.matcher(message).results().map(match -> match.group(1));
        Stream<String> inFooters = CommitMessage.parse(revert.lead().text().message())
                .values("Refs")
                .flatMap(value -> ID.matcher(value).results().map(match -> match.group()));
        return Stream.concat(inText, inFooters).distinct().toList();
    }

    private Stream<Target> byNumber(String message) {
        return BY_NUMBER
                .matcher(message)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .filter(leadsByNumber::containsKey)
                .map(leadsByNumber::get)
                .map(lead -> new Target(lead, lead.id()));
    }

    private Stream<Target> bySubject(Change revert) {
        return BY_SUBJECT
                .matcher(revert.title().text())
                .results()
                .flatMap(match -> leadsBySubject.getOrDefault(match.group(1), List.of()).stream())
                .filter(lead -> lead != revert.lead() && left.containsKey(lead))
                .map(lead -> new Target(lead, lead.id()));
    }

    /** Finds commits by the beginning of their id. */
    private static final class IdIndex {
        private final NavigableMap<String, CommitId> sorted = new TreeMap<>();
        private final Map<CommitId, Commit> leads = new HashMap<>();

        void add(CommitId id, Commit lead) {
            sorted.put(id.hex(), id);
            leads.put(id, lead);
        }

        Optional<CommitId> find(String start) {
            return Optional.ofNullable(sorted.ceilingEntry(start))
                    .map(Map.Entry::getValue)
                    .filter(id -> id.hex().startsWith(start));
        }

        Commit lead(CommitId id) {
            return leads.get(id);
        }
    }
}
