package io.github.haztrak.tag;

import java.util.List;
import java.util.stream.Collectors;

/** Names in a message: the first ten of them, and how many more there are. */
final class Listing {
    private static final int LISTED = 10;

    private Listing() {}

    static String of(List<String> names, String separator) {
        String listed = names.stream().limit(LISTED).collect(Collectors.joining(separator));
        return names.size() > LISTED ? listed + separator + "and " + (names.size() - LISTED) + " more" : listed;
    }
}
