package io.github.haztrak.docs;

import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other names under which the documentation of a version is to be found.
 *
 * @param names folders at the root of the site, such as {@code latest} and {@code 1.4}; may be empty
 */
public record DocsAliases(List<String> names) {
    /** Where people go who name no version. */
    public static final String LATEST = "latest";

    private static final Pattern LINE = Pattern.compile("(\\d+\\.\\d+)\\.\\d.*");

    /** Copies the list. */
    public DocsAliases {
        names = List.copyOf(names);
    }

    /**
     * The line of fixes that a version belongs to.
     *
     * @param version any version
     * @return {@code 1.4} for 1.4.2; empty for a version of fewer numbers
     */
    public static Optional<String> lineOf(Version version) {
        Matcher line = LINE.matcher(version.text());
        return line.matches() ? Optional.of(line.group(1)) : Optional.empty();
    }
}
