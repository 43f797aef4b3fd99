package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Person;
import java.util.HashMap;
import java.util.Map;

/** Who wrote commits, each person once. */
final class Authors {
    private final Map<Person, Person> known = new HashMap<>();

    /** Surrounding blanks are no part of a name; git and JGit drop different ones. */
    Person of(String name, String email) {
        Person person = new Person(name.strip(), email.strip());
        return known.computeIfAbsent(person, same -> same);
    }
}
