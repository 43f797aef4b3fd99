package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Contributor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who wrote changes: authors and co-authors, but no programs.
 *
 * @param mailmap who is meant
 * @param known what the host knows
 */
record Contributors(Mailmap mailmap, Contributions.Known known) {
    private static final String CO_AUTHOR = "Co-authored-by";

    /** Who wrote something, as committed, and the account that the host knows them by. */
    private record By(Person person, Optional<String> account) {}

    /** A person with their account. */
    private record Named(Contributor one, String email) {
        String account() {
            return one.login().orElse(email).toLowerCase(Locale.ROOT);
        }
    }

    List<Contributor> of(List<Change> changes) {
        List<Named> all = changes.stream()
                .flatMap(change -> change.told().stream())
                .flatMap(this::written)
                .distinct()
                .flatMap(by -> named(mailmap.meant(by.person()), by.account()).stream())
                .toList();
        List<Named> byAccount =
                united(united(all, Named::account), named -> named.email().toLowerCase(Locale.ROOT));
        return united(byAccount, named -> named.one().name().toLowerCase(Locale.ROOT)).stream()
                .map(Named::one)
                .sorted(Comparator.comparing(
                        one -> one.login().orElse(one.name()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The first of those who are the same; what is known of the others counts. */
    private static List<Named> united(List<Named> all, Function<Named, String> key) {
        Map<String, Named> united = all.stream()
                .collect(Collectors.toMap(key, Function.identity(), Contributors::united, LinkedHashMap::new));
        return List.copyOf(united.values());
    }

    private static Named united(Named first, Named other) {
        Contributor one = first.one();
        Optional<String> login = one.login().or(other.one()::login);
        return new Named(
                new Contributor(one.name(), login, one.first() || other.one().first()), first.email());
    }

    private Stream<By> written(Commit commit) {
        By author = new By(
                commit.text().author(), Optional.ofNullable(known.logins().get(commit.id())));
        String message = commit.text().message();
        return CommitMessage.isOneLine(message)
                ? Stream.of(author)
                : Stream.concat(Stream.of(author), coAuthors(message));
    }

    private static Stream<By> coAuthors(String message) {
        return message.toLowerCase(Locale.ROOT).contains("co-authored-by")
                ? CommitMessage.parse(message)
                        .values(CO_AUTHOR)
                        .flatMap(value -> Person.parse(value).stream())
                        .map(person -> new By(person, Optional.empty()))
                : Stream.empty();
    }

    private Optional<Named> named(Person person, Optional<String> account) {
        Optional<String> login = account.or(person::login);
        String name = person.name().isBlank() ? login.orElse("") : person.name();
        boolean bot =
                person.isBot() || login.filter(text -> text.endsWith("[bot]")).isPresent();
        boolean first = login.filter(known.newcomers()::contains).isPresent();
        return bot || name.isBlank()
                ? Optional.empty()
                : Optional.of(new Named(new Contributor(name, login, first), person.email()));
    }
}
