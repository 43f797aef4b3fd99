package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Denials that one thing mends, told as one problem.
 *
 * @param denials at least one; all of one registry, act and cause
 */
record DenialProblem(List<Denial> denials) {
    static final int MOST_NAMES = 20;
    private static final int MOST_ANSWERS = 3;

    /** What makes denials one problem. */
    private record Kind(String registry, boolean push, DenialCause cause) {
        static Kind of(Denial denial) {
            return new Kind(denial.name().registry(), denial.push(), denial.cause());
        }
    }

    static ReleaseException exception(Denial denial) {
        return new DenialProblem(List.of(denial)).problem().exception();
    }

    /** Sorts denials, keeping their order. */
    static List<DenialProblem> of(Collection<Denial> denials) {
        Map<Kind, List<Denial>> kinds =
                denials.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().map(DenialProblem::new).toList();
    }

    List<ImageName> names() {
        return denials.stream().map(Denial::name).toList();
    }

    DenialCause cause() {
        return first().cause();
    }

    Problem problem() {
        return Problem.of(ProblemCode.REGISTRY_DENIED, what())
                .found(found())
                .why("without the right to " + first().act() + " it, no image can be released")
                .fix(new DenialFix(first(), names()).text());
    }

    private String what() {
        return denials.size() == 1
                ? "the registry does not let us " + first().act() + " " + first().name()
                : "the registry " + first().name().registry() + " does not let us " + first().act() + " "
                        + denials.size() + " repositories";
    }

    private String found() {
        List<String> lines = new ArrayList<>(List.of(cause().meaning()));
        if (denials.size() > 1) {
            lines.add(listed(denials.stream().map(denial -> denial.name().toString()), MOST_NAMES));
        }
        lines.add(listed(denials.stream().map(Denial::answer), MOST_ANSWERS));
        lines.add(first().visitor().toString());
        return String.join("\n", lines);
    }

    /** Each once, a line each; of very many only some. */
    static String listed(Stream<String> texts, int most) {
        List<String> all = texts.distinct().toList();
        String some = String.join("\n", all.subList(0, Math.min(most, all.size())));
        return all.size() > most ? some + "\nand " + (all.size() - most) + " more" : some;
    }

    private Denial first() {
        return denials.get(0);
    }
}
