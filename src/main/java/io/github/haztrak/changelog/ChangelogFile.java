package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that holds the changelogs of many releases in Markdown, the newest first. Each has a heading of the second level that
 * begins with the release's name. What stands above the first of them stays where it is.
 *
 * @param text the file's content
 */
public record ChangelogFile(String text) {
    private static final Pattern HEADING = Pattern.compile("##[ \\t]+(?<name>\\S.*)");
    private static final Pattern NAME = Pattern.compile("\\[?(?<name>[^\\s\\]()]+)");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final String UNRELEASED = "unreleased";

    /** A file that does not exist yet. */
    public static final ChangelogFile NEW = new ChangelogFile("# Changelog\n");

    /**
     * Adds a release. If the file has it already, its text is replaced where it stands; a release takes the place of what was
     * unreleased.
     *
     * @param section the release's text, beginning with its heading
     * @return the file with it
     */
    public ChangelogFile with(String section) {
        List<List<String>> parts = parts();
        List<String> added = section.strip().lines().toList();
        List<Optional<String>> names =
                parts.stream().skip(1).map(part -> name(part.get(0))).toList();
        Optional<String> name = name(added.isEmpty() ? "" : added.get(0));
        Optional<String> replaced = names.contains(name) ? name : Optional.of(UNRELEASED);
        int place = Math.max(names.indexOf(replaced), 0);
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(replaced)) {
                kept.add(parts.get(i + 1));
            }
        }
        kept.add(Math.min(place, kept.size()), added);
        kept.add(0, parts.get(0));
        return new ChangelogFile(joined(kept));
    }

    /** What is above the first release, then the releases. */
    private List<List<String>> parts() {
        List<List<String>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        boolean code = false;
        for (String line : text.lines().toList()) {
            code ^= FENCE.matcher(line).matches();
            if (!code && HEADING.matcher(line).matches()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(line);
        }
        return parts;
    }

    /** Without the {@code v} of a tag: files say both. */
    private static Optional<String> name(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches()) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(heading.group("name").replace("\\", ""));
        return name.lookingAt()
                ? Optional.of(name.group("name").toLowerCase(Locale.ROOT).replaceFirst("^v(?=\\d)", ""))
                : Optional.empty();
    }

    private static String joined(List<List<String>> parts) {
        List<String> texts = parts.stream()
                .map(lines -> String.join("\n", lines).strip())
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join("\n\n", texts) + "\n";
    }
}
