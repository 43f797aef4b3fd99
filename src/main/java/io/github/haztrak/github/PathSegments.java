package io.github.haztrak.github;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names in the path of a request: RFC 3986, section 3.3. */
final class PathSegments {
    private PathSegments() {}

    /** Slashes stay, as git has them in names too; all else that is not a letter, a digit or one of {@code -._*} is encoded. */
    static String encoded(String name) {
        return Arrays.stream(name.split("/", -1))
                .map(segment ->
                        URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
