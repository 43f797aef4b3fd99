package io.github.haztrak.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message in its parts: the first line, what follows, and the footers of Conventional Commits 1.0.0, which are git's
 * trailers and may go on over several lines.
 *
 * @param subject the first line, stripped
 * @param body the lines after it that belong to no footer
 * @param footers in their order
 */
public record CommitMessage(String subject, List<String> body, List<Footer> footers) {
    private static final Pattern FOOTER =
            Pattern.compile("(?<token>BREAKING[ -]CHANGE|[A-Za-z][A-Za-z0-9-]*)(?:: +| (?=#))(?<value>\\S.*)");
    private static final String BREAKING = "BREAKING-CHANGE";

    /**
     * Something a message says in a form of its own.
     *
     * @param token such as {@code Closes}; {@code BREAKING-CHANGE} for both ways to write that
     * @param value one line; line breaks became spaces
     */
    public record Footer(String token, String value) {
        boolean is(String name) {
            return token.equalsIgnoreCase(name);
        }
    }

    /** Copies the lists. */
    public CommitMessage {
        body = List.copyOf(body);
        footers = List.copyOf(footers);
    }

    /**
     * Reads a message.
     *
     * @param message any text
     * @return its parts
     */
    public static CommitMessage parse(String message) {
        if (isOneLine(message)) {
            return new CommitMessage(message.strip(), List.of(), List.of());
        }
        List<String> lines = message.strip().lines().map(String::stripTrailing).toList();
        Reading reading = new Reading();
        lines.stream().skip(1).forEach(reading::line);
        return new CommitMessage(lines.stream().findFirst().orElse("").strip(), reading.body, reading.footers());
    }

    /** As most messages are, and as bodies and footers never are. */
    static boolean isOneLine(String message) {
        return message.indexOf('\n') < 0 && message.indexOf('\r') < 0;
    }

    /**
     * What no longer works as before.
     *
     * @return the texts of all BREAKING CHANGE footers
     */
    public List<String> breaking() {
        if (footers.isEmpty()) {
            return List.of();
        }
        return footers.stream()
                .filter(footer -> footer.token().equals(BREAKING))
                .map(Footer::value)
                .toList();
    }

    /**
     * The values of all footers of a token.
     *
     * @param token in any case
     * @return the values in their order
     */
    public Stream<String> values(String token) {
        return footers.stream().filter(footer -> footer.is(token)).map(Footer::value);
    }

    /** A footer stands after an empty line or another footer; BREAKING CHANGE is taken seriously wherever it starts a line. */
    private static final class Reading {
        private final List<String> body = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private final List<StringBuilder> values = new ArrayList<>();
        private boolean inFooter;
        private boolean afterGap = true;

        void line(String line) {
            Matcher footer = FOOTER.matcher(line);
            if (footer.matches() && (inFooter || afterGap || isBreaking(footer.group("token")))) {
                tokens.add(isBreaking(footer.group("token")) ? BREAKING : footer.group("token"));
                values.add(new StringBuilder(footer.group("value")));
                inFooter = true;
            } else if (inFooter && !line.isBlank()) {
                values.get(values.size() - 1).append(' ').append(line.strip());
            } else {
                inFooter = false;
                body.add(line);
            }
            afterGap = line.isBlank();
        }

        List<Footer> footers() {
            List<Footer> footers = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                footers.add(new Footer(tokens.get(i), values.get(i).toString().strip()));
            }
            return footers;
        }

        private static boolean isBreaking(String token) {
            return token.toUpperCase(Locale.ROOT).equals(token)
                    && token.replace(' ', '-').equals(BREAKING);
        }
    }
}
