package io.github.haztrak.mojo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ports that a container listens on, as Jib takes them: {@code 8080}, {@code 53/udp}, {@code 9000-9002}.
 *
 * @param first from 1 on
 * @param last up to 65535, not before the first
 * @param protocol {@code tcp} or {@code udp}
 */
record PortRange(int first, int last, String protocol) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?(?:/(tcp|udp))?");

    PortRange {
        if (first < 1 || last > 65535 || first > last) {
            throw unreadable();
        }
    }

    static PortRange parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw unreadable();
        }
        String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
        String protocol = matcher.group(3) == null ? "tcp" : matcher.group(3);
        return new PortRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(last), protocol);
    }

    /** Each port by itself, as an image's configuration has them: {@code 9000/tcp}. */
    Stream<String> ports() {
        return IntStream.rangeClosed(first, last).mapToObj(port -> port + "/" + protocol);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "a port is a number from 1 to 65535 or a range such as 9000-9002, with /tcp or /udp if wanted");
    }
}
