package io.github.haztrak.changelog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who is meant by a name and an address of a commit (gitmailmap(5)).
 *
 * @param entries the person that is meant; an empty name or address stays as it was committed
 */
public record Mailmap(Map<Committed, Person> entries) {
    /** Everybody is who the commit says. */
    public static final Mailmap NONE = new Mailmap(Map.of());

    private static final Pattern LINE = Pattern.compile(
            "(?<name>[^<>#]*)<(?<email>[^<>]*)>(?:(?<oldName>[^<>#]*)<(?<oldEmail>[^<>]*)>)?\\s*(?:#.*)?");

    /**
     * What a commit says, in lower case.
     *
     * @param name the name; empty for any
     * @param email the address
     */
    public record Committed(String name, String email) {
        /** Lower case: names and addresses are compared without it. */
        public Committed {
            name = name.toLowerCase(Locale.ROOT);
            email = email.toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the entries. */
    public Mailmap {
        entries = Map.copyOf(entries);
    }

    /**
     * Reads the file.
     *
     * @param text the content of {@code .mailmap}
     * @return its entries; lines that are none are passed over, as git does
     */
    public static Mailmap parse(String text) {
        Map<Committed, Person> entries = new HashMap<>();
        text.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> {
                    Person meant = new Person(
                            line.group("name").strip(), line.group("email").strip());
                    Optional<String> oldEmail = Optional.ofNullable(line.group("oldEmail"));
                    Committed committed = new Committed(
                            oldEmail.map(any -> line.group("oldName").strip()).orElse(""),
                            oldEmail.map(String::strip).orElse(meant.email()));
                    entries.put(committed, meant);
                });
        return new Mailmap(entries);
    }

    /**
     * Finds who is meant.
     *
     * @param committed as a commit has it
     * @return the same where the file says nothing
     */
    public Person meant(Person committed) {
        if (entries.isEmpty()) {
            return committed;
        }
        return Optional.ofNullable(entries.get(new Committed(committed.name(), committed.email())))
                .or(() -> Optional.ofNullable(entries.get(new Committed("", committed.email()))))
                .map(meant -> new Person(
                        meant.name().isEmpty() ? committed.name() : meant.name(),
                        meant.email().isEmpty() ? committed.email() : meant.email()))
                .orElse(committed);
    }
}
