package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The message of a squashed branch, which hosts fill with the messages of its commits, each behind a bullet.
 *
 * @param own the message without that list
 * @param listed the messages in the list that follow Conventional Commits; others do not say what they are for
 */
record SquashedMessage(CommitMessage own, List<CommitMessage> listed) {
    private static final Pattern BULLET = Pattern.compile("[*-] (?<text>\\S.*)");
    private static final Pattern RULE = Pattern.compile("-{3,}");

    static SquashedMessage parse(String message) {
        if (CommitMessage.isOneLine(message)) {
            return new SquashedMessage(CommitMessage.parse(message), List.of());
        }
        List<String> lines = message.strip().lines().map(String::stripTrailing).toList();
        List<String> own = new ArrayList<>();
        List<List<String>> items = new ArrayList<>();
        List<String> current = own;
        for (String line : lines) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches() && !own.isEmpty()) {
                current = new ArrayList<>(List.of(bullet.group("text")));
                items.add(current);
            } else {
                current = RULE.matcher(line).matches() ? own : current;
                current.add(line);
            }
        }
        List<CommitMessage> listed = items.stream()
                .map(item -> CommitMessage.parse(String.join("\n", item)))
                .filter(item -> ConventionalCommit.parse(item.subject()).isPresent())
                .toList();
        return listed.isEmpty()
                ? new SquashedMessage(CommitMessage.parse(message), List.of())
                : new SquashedMessage(CommitMessage.parse(String.join("\n", own)), listed);
    }
}
