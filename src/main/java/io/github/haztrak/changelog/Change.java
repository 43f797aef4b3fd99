package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was brought in at once: a commit, or a pull request with its merge and all commits of its branch.
 *
 * @param lead the commit that stands for all
 * @param members the others
 * @param title what it is called
 */
record Change(Commit lead, List<Commit> members, Title title) {
    private static final Pattern SQUASHED =
            Pattern.compile("(?<text>.*?)\\s*\\((?:pull request )?#(?<number>\\d{1,9})\\)");

    /**
     * What a change is called.
     *
     * @param text one line, without the number
     * @param pullRequest the number of the pull request it came by
     */
    record Title(String text, Optional<Integer> pullRequest) {
        /** From a subject that may end in {@code (#12)}, as GitHub writes it when it squashes. */
        static Title of(String subject) {
            if (!subject.endsWith(")")) {
                return new Title(subject, Optional.empty());
            }
            Matcher squashed = SQUASHED.matcher(subject);
            return squashed.matches() && !squashed.group("text").isBlank()
                    ? new Title(squashed.group("text"), Optional.of(Integer.parseInt(squashed.group("number"))))
                    : new Title(subject, Optional.empty());
        }
    }

    Change {
        members = List.copyOf(members);
    }

    static Change of(Commit commit) {
        return new Change(commit, List.of(), Title.of(Fixup.subject(commit)));
    }

    /** All commits, the lead first. */
    Stream<Commit> commits() {
        return Stream.concat(Stream.of(lead), members.stream());
    }

    List<CommitId> ids() {
        return commits().map(Commit::id).toList();
    }

    /** Those whose messages say what was done: of a merge, the commits it brought. */
    List<Commit> told() {
        if (members.isEmpty()) {
            return List.of(lead);
        }
        List<Commit> told = commits().filter(commit -> !commit.isMerge()).toList();
        return told.isEmpty() ? List.of(lead) : told;
    }

    Change with(Commit another) {
        List<Commit> more = new ArrayList<>(members);
        more.add(another);
        return new Change(lead, more, title);
    }

    Change without(Commit one) {
        return new Change(lead, members.stream().filter(member -> member != one).toList(), title);
    }
}
