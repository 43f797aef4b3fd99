package io.github.haztrak.image;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds version, commit and time of one build in texts that describe an image.
 *
 * @param annotations of the image, which name them
 */
record VersionInText(Map<String, String> annotations) {
    private static final List<String> KEYS = List.of(Provenance.VERSION, Provenance.REVISION, Provenance.CREATED);

    /** The texts with a mark in the place of each: {@code 1.2.0} is found in {@code app-1.2.0.jar}, not in {@code 11.2.0}. */
    Map<String, String> removed(Map<String, String> texts) {
        Map<String, String> removed = new TreeMap<>(texts);
        for (String key : KEYS) {
            String said = annotations.getOrDefault(key, "");
            if (!said.isBlank()) {
                Pattern whole = Pattern.compile("(?<![0-9A-Za-z.])" + Pattern.quote(said) + "(?![0-9A-Za-z]|\\.\\d)");
                removed.replaceAll((any, text) -> whole.matcher(text).replaceAll("{" + key + "}"));
            }
        }
        return removed;
    }
}
