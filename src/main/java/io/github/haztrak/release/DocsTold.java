package io.github.haztrak.release;

import io.github.haztrak.docs.PublishedDocs;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a log says of published documentation.
 *
 * @param docs the documentation
 */
record DocsTold(PublishedDocs docs) {

    List<String> lines() {
        Stream<String> moved =
                docs.moved().stream().map(alias -> alias.alias() + "/ is this version now" + before(alias));
        Stream<String> nothing = docs.commit().isEmpty() ? Stream.of("nothing to write") : Stream.empty();
        return Stream.of(Stream.of(docs.version() + "/ " + became()), moved, nothing)
                .flatMap(lines -> lines)
                .toList();
    }

    private String became() {
        return switch (docs.content()) {
            case ADDED -> "is new on the site";
            case REPLACED -> "was there with other content and is replaced";
            case KEPT -> "is there already";
            case ABSENT -> "is not on the site";
        };
    }

    static String before(PublishedDocs.Moved alias) {
        return alias.from().map(from -> ", was " + from).orElse("");
    }
}
