package io.github.haztrak.rehearsal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The parameters of a request target, decoded; a name may occur several times. */
record Query(String raw) {

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return Arrays.stream(raw.split("&"))
                .filter(pair -> decode(pair.split("=", 2)[0]).equals(name))
                .map(pair -> decode(pair.contains("=") ? pair.split("=", 2)[1] : ""))
                .toList();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
