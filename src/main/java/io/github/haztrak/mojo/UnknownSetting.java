package io.github.haztrak.mojo;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A setting that nobody reads.
 *
 * @param written as the user wrote it
 * @param meant the one that it resembles most; empty where none does
 */
record UnknownSetting(String written, Optional<String> meant) {
    private static final int LETTERS_PER_SLIP = 3;
    private static final int SLIPS_OF_A_SWAP = 2;

    static UnknownSetting ofElement(String path, String name, Stream<String> known) {
        String before = path.isEmpty() ? "" : path + "/";
        return new UnknownSetting(before + name, nearest(name, known).map(meant -> before + meant));
    }

    static UnknownSetting ofProperty(String name, Stream<String> known) {
        return new UnknownSetting("-D" + name, nearest(name, known).map(meant -> "-D" + meant));
    }

    /** What to type in its place. */
    String remedy() {
        return meant.map(name -> name + "   # in place of " + written).orElse("# leave out " + written);
    }

    /** Names without what all share, so that a slip in a short one is not hidden. */
    private static Optional<String> nearest(String name, Stream<String> known) {
        String last = last(name);
        int slips = Math.max(Math.min(SLIPS_OF_A_SWAP, last.length() - 2), last.length() / LETTERS_PER_SLIP);
        return known.filter(other -> distance(last, last(other)) <= slips)
                .min(Comparator.<String>comparingInt(other -> distance(last, last(other)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** How many letters are to be added, taken or changed (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = Stream.iterate(0, column -> column + 1)
                .limit(other.length() + 1L)
                .mapToInt(Integer::intValue)
                .toArray();
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int same = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(same, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
