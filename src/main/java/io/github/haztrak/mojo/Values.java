package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns the texts of a POM into types; what cannot be turned is a Problem that names its place. */
final class Values {
    private Values() {}

    static <T> T read(String parameter, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException unusable) {
            throw new ReleaseException(problem(parameter, text, unusable.getMessage()), unusable);
        }
    }

    static <T> List<T> readAll(String parameter, List<String> texts, Function<String, T> type) {
        return withoutNulls(texts).stream()
                .map(text -> read(parameter, text, type))
                .toList();
    }

    private static Problem problem(String parameter, String text, String reason) {
        return Problem.of(ProblemCode.CONFIGURATION, "the parameter " + parameter + " cannot be used")
                .found(parameter + " = " + text)
                .why(reason)
                .fix("mend <" + parameter.replace("/", "><") + "> in the plugin's configuration");
    }

    /** An empty element of the POM is a null in Maven's list; one that says nothing is none. */
    static List<String> withoutNulls(List<String> list) {
        return list.stream().filter(text -> text != null && !text.isBlank()).toList();
    }

    /** An empty element of the POM is a null in Maven's map; here it is an empty text. */
    static Map<String, String> withoutNulls(Map<String, String> map) {
        Map<String, String> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, value == null ? "" : value));
        return copy;
    }
}
