package io.github.haztrak.oci;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to be told who we are (RFC 9110, "WWW-Authenticate"; Docker token authentication).
 *
 * @param scheme {@code bearer}, {@code basic}, or empty where nothing is asked
 * @param parameters such as {@code realm}, {@code service}, {@code scope}
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]+)=(?:\"([^\"]*)\"|([^\",\\s]+))");

    /** What an answer asks for, if it does. */
    static Optional<Challenge> of(HttpResponse<?> response) {
        return header(response).map(Challenge::parse);
    }

    /** The same as it came; of several the one with tokens. */
    static Optional<String> header(HttpResponse<?> response) {
        if (response.statusCode() != 401) {
            return Optional.empty();
        }
        return response.headers().allValues("www-authenticate").stream()
                .min(Comparator.comparing(header -> !parse(header).isBearer()));
    }

    static Challenge parse(String header) {
        String[] parts = header.strip().split("\\s+", 2);
        Map<String, String> parameters = new TreeMap<>();
        Matcher matcher = PARAMETER.matcher(parts.length > 1 ? parts[1] : "");
        while (matcher.find()) {
            parameters.put(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return new Challenge(parts[0].toLowerCase(Locale.ROOT), parameters);
    }

    boolean isBearer() {
        return scheme.equals("bearer") && parameters.containsKey("realm");
    }

    boolean isBasic() {
        return scheme.equals("basic");
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
