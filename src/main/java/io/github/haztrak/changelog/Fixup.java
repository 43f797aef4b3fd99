package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Commits that say they belong to another one ({@code git commit --fixup}) and were never squashed into it. */
final class Fixup {
    private static final Pattern MARK = Pattern.compile("^(?:(?:fixup|squash|amend)! *)+");

    private Fixup() {}

    static boolean is(Commit commit) {
        String subject = commit.subject();
        return subject.indexOf('!') > 0 && MARK.matcher(subject).find();
    }

    static String subject(Commit commit) {
        String subject = commit.subject();
        return subject.indexOf('!') > 0 ? MARK.matcher(subject).replaceFirst("") : subject;
    }

    /** Each joins the change before it with the same subject; where there is none it stays a change of its own. */
    static List<Change> joined(List<Change> newestFirst) {
        if (newestFirst.stream().map(Change::lead).noneMatch(Fixup::is)) {
            return newestFirst;
        }
        Map<Commit, Change> changes = new LinkedHashMap<>();
        Map<String, List<Commit>> waiting = new HashMap<>();
        for (Change change : newestFirst) {
            String subject = subject(change.lead());
            if (is(change.lead())) {
                waiting.computeIfAbsent(subject, any -> new ArrayList<>()).add(change.lead());
                changes.put(change.lead(), change);
            } else {
                List<Commit> fixups =
                        Optional.ofNullable(waiting.remove(subject)).orElse(List.of());
                fixups.forEach(changes::remove);
                changes.put(change.lead(), joined(change, fixups));
            }
        }
        return List.copyOf(changes.values());
    }

    private static Change joined(Change change, List<Commit> fixups) {
        Change whole = change;
        for (Commit fixup : fixups) {
            whole = whole.with(fixup);
        }
        return whole;
    }
}
