package io.github.haztrak.changelog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An update as Dependabot and Renovate word it.
 *
 * @param name the dependency
 * @param from the version before; empty if it is not said
 * @param to the version now
 */
record DependencyUpdate(String name, String from, String to) {
    private static final Pattern WORDS = Pattern.compile("(?i)(?:bump|upgrade|update)");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?i)(?:bump|upgrade|update)s? (?<name>\\S+) from (?<from>\\S+) to (?<to>\\S+)(?: in \\S+)?");
    private static final Pattern TO = Pattern.compile(
            "(?i)(?:bump|upgrade|update)s? (?:dependency|plugin|module|digest) (?<name>\\S+) to (?<to>\\S+)");
    private static final Pattern GROUP = Pattern.compile("(?i)bump the \\S+ group .*with \\d+ updates?.*");

    static Optional<DependencyUpdate> parse(String description) {
        Matcher fromTo = FROM_TO.matcher(description);
        if (fromTo.matches()) {
            return Optional.of(new DependencyUpdate(fromTo.group("name"), fromTo.group("from"), fromTo.group("to")));
        }
        Matcher to = TO.matcher(description);
        return to.matches()
                ? Optional.of(new DependencyUpdate(to.group("name"), "", to.group("to")))
                : Optional.empty();
    }

    /** Whether a change updates dependencies, by its type, its scope or its wording. */
    static boolean is(String title, Optional<ConventionalCommit> parts) {
        String description = parts.map(ConventionalCommit::description).orElse(title);
        boolean worded = WORDS.matcher(description).lookingAt();
        boolean said = parts.filter(known -> known.type().equals("deps")
                        || known.scope()
                                .filter(scope -> scope.startsWith("deps"))
                                .isPresent())
                .isPresent();
        return said
                || worded
                        && (parse(description).isPresent()
                                || GROUP.matcher(description).matches());
    }

    /** This one and the one before it as one step. */
    DependencyUpdate after(DependencyUpdate older) {
        return new DependencyUpdate(name, older.from, to);
    }

    @Override
    public String toString() {
        return from.isEmpty() ? "update " + name + " to " + to : "bump " + name + " from " + from + " to " + to;
    }
}
