package io.github.haztrak.mojo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.License;

/**
 * The licences of a POM as an SPDX expression (SPDX 2.3, Annex D). Of several a user may choose, as Maven has it.
 *
 * @param licenses as the POM lists them, with any name
 */
record SpdxExpression(List<License> licenses) {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");
    private static final Pattern EXPRESSION = Pattern.compile(".*\\s(OR|AND|WITH)\\s.*");
    private static final Map<Pattern, String> KNOWN = known();

    Optional<String> text() {
        List<String> choices = licenses.stream()
                .flatMap(license -> identifier(license).stream())
                .distinct()
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(String.join(" OR ", bracketed(choices)));
    }

    private static List<String> bracketed(List<String> choices) {
        return choices.stream()
                .map(choice -> choices.size() > 1 && choice.contains(" AND ") ? "(" + choice + ")" : choice)
                .toList();
    }

    private static Optional<String> identifier(License license) {
        String name = Optional.ofNullable(license.getName()).orElse("").strip();
        if (EXPRESSION.matcher(name).matches()) {
            return Optional.of(name);
        }
        return Stream.of(name, Optional.ofNullable(license.getUrl()).orElse(""))
                .flatMap(text -> known(text).stream())
                .findFirst()
                .or(() -> Optional.of(name).filter(IDENTIFIER.asMatchPredicate()))
                .or(() -> reference(name));
    }

    private static Optional<String> known(String text) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getKey().matcher(text).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A licence that SPDX has no name for. */
    private static Optional<String> reference(String name) {
        String words = Stream.of(name.split("[^A-Za-z0-9.]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return words.isEmpty() ? Optional.empty() : Optional.of("LicenseRef-" + words);
    }

    /** The names that POMs use most, the more special first. */
    private static Map<Pattern, String> known() {
        Map<Pattern, String> known = new LinkedHashMap<>();
        know(known, "apache.*\\b2(\\.0)?\\b|\\basl.?2", "Apache-2.0");
        know(known, "^(the )?mit( license| licence)?$|licenses/mit\\b|mit-license\\.(org|php)", "MIT");
        know(known, "\\bmit-0\\b|mit no attribution", "MIT-0");
        know(
                known,
                "eclipse distribution|\\bedl\\b|bsd.*\\b3\\b|\\b3-clause|(new|revised|modified) bsd",
                "BSD-3-Clause");
        know(known, "bsd.*\\b2\\b|\\b2-clause|simplified bsd", "BSD-2-Clause");
        know(known, "(eclipse public|\\bepl\\b).*\\b2(\\.0)?\\b", "EPL-2.0");
        know(known, "(eclipse public|\\bepl\\b).*\\b1(\\.0)?\\b", "EPL-1.0");
        know(known, "(mozilla public|\\bmpl\\b).*\\b2(\\.0)?\\b", "MPL-2.0");
        know(known, "(affero|\\bagpl).*\\b3.*(or later|or any later)|agpl.?3.*or.later", "AGPL-3.0-or-later");
        know(known, "(affero|\\bagpl).*3", "AGPL-3.0-only");
        know(known, "(lesser|library general|\\blgpl).*2\\.1.*or.(any.)?later", "LGPL-2.1-or-later");
        know(known, "(lesser|library general|\\blgpl).*2\\.1", "LGPL-2.1-only");
        know(known, "(lesser|\\blgpl).*3.*or.(any.)?later", "LGPL-3.0-or-later");
        know(known, "(lesser|\\blgpl).*3", "LGPL-3.0-only");
        know(
                known,
                "(gnu general|\\bgpl).*2.*(classpath|\\bcpe?\\b|\\bwith\\b.*exception)",
                "GPL-2.0-only WITH Classpath-exception-2.0");
        know(known, "(gnu general|\\bgpl).*2.*or.(any.)?later", "GPL-2.0-or-later");
        know(known, "(gnu general|\\bgpl).*2", "GPL-2.0-only");
        know(known, "(gnu general|\\bgpl).*3.*or.(any.)?later", "GPL-3.0-or-later");
        know(known, "(gnu general|\\bgpl).*3", "GPL-3.0-only");
        know(known, "(common development and distribution|\\bcddl\\b).*1\\.1", "CDDL-1.1");
        know(known, "common development and distribution|\\bcddl\\b", "CDDL-1.0");
        know(known, "\\beupl\\b.*1\\.2|european union public.*1\\.2", "EUPL-1.2");
        know(known, "\\bcc0\\b", "CC0-1.0");
        return known;
    }

    private static void know(Map<Pattern, String> known, String name, String identifier) {
        known.put(Pattern.compile(name, Pattern.CASE_INSENSITIVE), identifier);
    }
}
