package io.github.haztrak.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * In what a text is not what it shall be: where the wanted one has marked blocks, those alone count.
 *
 * @param there the text as it is
 * @param here the text as it shall be
 */
record TextDifferences(MarkedText there, MarkedText here) {

    List<Difference> all() {
        Map<String, String> wanted = here.blocks();
        Map<String, String> present = there.blocks();
        if (wanted.isEmpty() || present.isEmpty()) {
            return lines("text", there.text(), here.text());
        }
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((name, text) -> differences.addAll(
                present.containsKey(name)
                        ? lines("text: " + name, present.get(name), text)
                        : List.of(difference("text: " + name + ": missing there"))));
        present.keySet().stream()
                .filter(here::isStale)
                .forEach(name -> differences.add(difference("text: " + name + ": there, and not here")));
        return differences;
    }

    private static List<Difference> lines(String what, String there, String here) {
        String[] theirs = there.split("\n", -1);
        String[] ours = here.split("\n", -1);
        int line = Arrays.mismatch(theirs, ours);
        return line < 0
                ? List.of()
                : List.of(difference(what + ": line " + (line + 1) + " is " + quoted(theirs, line) + " there, "
                        + quoted(ours, line) + " here"));
    }

    private static Difference difference(String told) {
        return new Difference(Part.BODY, told);
    }

    private static String quoted(String[] lines, int line) {
        return line < lines.length ? "\"" + new Excerpt(lines[line]) + "\"" : "missing";
    }
}
