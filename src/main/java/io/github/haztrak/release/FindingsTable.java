package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.release.Findings.About;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Findings as lines of a log.
 *
 * @param findings what was found
 * @param inFull whether what passed or was left out has lines of its own
 */
record FindingsTable(Findings findings, boolean inFull) {

    /** A line, and the step it belongs to; empty for that of the line before. */
    record Line(String step, String text) {}

    List<Line> lines() {
        List<String> texts =
                new ArrayList<>(findings.all().stream().flatMap(this::rows).toList());
        texts.add(summary());
        List<Line> lines = new ArrayList<>();
        texts.forEach(text -> lines.add(new Line(lines.isEmpty() ? "check" : "", text)));
        return lines;
    }

    private Stream<String> rows(About about) {
        Finding finding = about.finding();
        if (finding instanceof Finding.Refused refused) {
            return refused.problems().stream().map(problem -> row("REFUSED", about, told(problem)));
        }
        if (finding instanceof Finding.Notice notice) {
            return Stream.of(row("notice", about, notice.detail()));
        }
        if (!inFull) {
            return Stream.empty();
        }
        return Stream.of(
                finding instanceof Finding.Passed passed
                        ? row("passed", about, passed.detail())
                        : row("left out", about, ((Finding.LeftOut) finding).reason()));
    }

    private String summary() {
        long refused = findings.count(Finding.Refused.class);
        return findings.count(Finding.Passed.class) + " passed"
                + counted(findings.count(Finding.Notice.class), "to notice")
                + counted(findings.count(Finding.LeftOut.class), "left out")
                + (refused == 0 ? "; the release may go on" : counted(refused, "refused"));
    }

    private static String counted(long count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    private static String told(Problem problem) {
        return problem.code().id() + " " + problem.what();
    }

    private static String row(String verdict, About about, String detail) {
        return String.format(Locale.ROOT, "%-8s  %-10s %s", verdict, about.subject(), detail);
    }
}
