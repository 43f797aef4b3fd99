package io.github.haztrak.mojo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hosts that are reached without a proxy. This machine always is.
 *
 * @param hosts patterns of a host, or of host and port
 */
record ProxyExemptions(List<Pattern> hosts) {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

    /** By Maven's settings: names apart by {@code |}, with {@code *} for any text. */
    static ProxyExemptions ofSettings(Optional<String> nonProxyHosts) {
        return new ProxyExemptions(names(nonProxyHosts, "[|,]")
                .map(name -> pattern(Stream.of(name.split("\\*", -1))
                        .map(Pattern::quote)
                        .reduce((a, b) -> a + ".*" + b)
                        .orElse("")))
                .toList());
    }

    /** By {@code NO_PROXY}: names apart by commas; each stands for its subdomains too, {@code *} for all. */
    static ProxyExemptions ofVariable(Optional<String> noProxy) {
        return new ProxyExemptions(names(noProxy, "[,\\s]")
                .map(name -> name.equals("*")
                        ? pattern(".*")
                        : pattern("(.*\\.)?" + Pattern.quote(name.replaceFirst("^\\*?\\.", ""))))
                .toList());
    }

    private static Stream<String> names(Optional<String> text, String separator) {
        return Stream.of(text.orElse("").split(separator)).map(String::strip).filter(name -> !name.isEmpty());
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }

    boolean include(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        String withPort = host + ":" + port(address);
        return LOOPBACK.matcher(host).matches()
                || hosts.stream()
                        .anyMatch(any -> any.matcher(host).matches()
                                || any.matcher(withPort).matches());
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "http".equals(address.getScheme()) ? 80 : 443;
    }
}
