package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Contributor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who wrote changes: authors and co-authors, but no programs.
 *
 * @param mailmap who is meant
 * @param known what the host knows
 */
record Contributors(Mailmap mailmap, Contributions.Known known) {
    private static final String CO_AUTHOR = "Co-authored-by";

    List<Contributor> of(List<Change> changes) {
        Map<String, Contributor> byKey = new TreeMap<>();
        changes.stream()
                .flatMap(change -> change.told().stream())
                .flatMap(this::of)
                .forEach(one -> byKey.merge(key(one), one, Contributors::united));
        Map<String, Contributor> byName = new TreeMap<>();
        byKey.values().forEach(one -> byName.merge(one.name().toLowerCase(Locale.ROOT), one, Contributors::united));
        return byName.values().stream()
                .sorted(Comparator.comparing(
                        (Contributor one) -> one.login().orElse(one.name()).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Stream<Contributor> of(Commit commit) {
        Stream<Contributor> author =
                contributor(
                        mailmap.meant(commit.text().author()),
                        Optional.ofNullable(known.logins().get(commit.id())))
                        .stream();
        Stream<Contributor> others = commit.text().message().contains(CO_AUTHOR)
                        || commit.text().message().contains("o-Authored-By")
                ? CommitMessage.parse(commit.text().message())
                        .values(CO_AUTHOR)
                        .flatMap(value -> Person.parse(value).stream())
                        .flatMap(person -> contributor(mailmap.meant(person), Optional.empty()).stream())
                : Stream.empty();
        return Stream.concat(author, others);
    }

    private Optional<Contributor> contributor(Person person, Optional<String> account) {
        Optional<String> login = account.or(person::login);
        String name = person.name().isBlank() ? login.orElse("") : person.name();
        boolean bot =
                person.isBot() || login.filter(text -> text.endsWith("[bot]")).isPresent();
        boolean first = login.filter(known.newcomers()::contains).isPresent();
        return bot || name.isBlank() ? Optional.empty() : Optional.of(new Contributor(name, login, first));
    }

    private static String key(Contributor one) {
        return one.login()
                .map(login -> "@" + login.toLowerCase(Locale.ROOT))
                .orElse(one.name().toLowerCase(Locale.ROOT));
    }

    private static Contributor united(Contributor one, Contributor other) {
        return new Contributor(one.name(), one.login().or(other::login), one.first() || other.first());
    }
}
