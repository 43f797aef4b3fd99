package io.github.haztrak.changelog;

import java.util.List;
import java.util.Locale;

/**
 * A kind of changes.
 *
 * @param title its heading
 * @param takes what it takes: a type such as {@code feat}, one with a scope such as {@code chore(release)},
 *     {@link #BREAKING}, {@link #DEPENDENCIES}, {@link #REST}, or {@code label:} and the label of a pull request
 * @param folded whether a long list is shown as its number first
 */
public record Group(String title, List<String> takes, boolean folded) {
    /** Stands for whatever no longer works as before. */
    public static final String BREAKING = "!";

    /** Stands for updates of dependencies. */
    public static final String DEPENDENCIES = "deps";

    /** Stands for what no other group takes. */
    public static final String REST = "*";

    /** Lower-cases what it takes; rejects a group without a title, or one that takes nothing. */
    public Group {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a group needs a title");
        }
        if (takes.isEmpty()) {
            throw new IllegalArgumentException("a group needs a type: " + title);
        }
        takes = takes.stream()
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    static Group of(String title, String... takes) {
        return new Group(title, List.of(takes), false);
    }
}
