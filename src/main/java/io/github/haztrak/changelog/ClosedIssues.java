package io.github.haztrak.changelog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The issues that a message closes, in the words GitHub knows.
 *
 * @param message the message
 */
record ClosedIssues(CommitMessage message) {
    private static final List<String> TOKENS =
            List.of("Close", "Closes", "Closed", "Fix", "Fixes", "Fixed", "Resolve", "Resolves", "Resolved");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w/.-])#(\\d{1,9})\\b");
    private static final Pattern SENTENCE =
            Pattern.compile("(?i)\\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(\\d{1,9})\\b");

    /** Those that the change itself does not name already. */
    List<Integer> besides(Change change, String description) {
        if (message.footers().isEmpty() && message.body().isEmpty()) {
            return List.of();
        }
        Stream<String> footers = TOKENS.stream()
                .flatMap(message::values)
                .flatMap(value -> NUMBER.matcher(value).results().map(match -> match.group(1)));
        Stream<String> sentences = message.body().stream()
                .flatMap(line -> SENTENCE.matcher(line).results().map(match -> match.group(1)));
        List<String> named = NUMBER.matcher(description)
                .results()
                .map(match -> match.group(1))
                .toList();
        return Stream.concat(footers, sentences)
                .filter(number -> !named.contains(number))
                .map(Integer::valueOf)
                .filter(number ->
                        change.title().pullRequest().filter(number::equals).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
