package io.github.haztrak.checks;

import io.github.haztrak.checks.CheckResult.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a commit at one moment.
 *
 * @param counted the checks that the rule is about
 * @param missing names of the rule that no check has
 * @param others the checks that the rule is not about
 */
record ChecksPicture(List<CheckResult> counted, List<CheckPattern> missing, List<CheckResult> others) {
    private static final int LISTED = 4;

    static ChecksPicture of(ChecksRule rule, List<CheckResult> reported) {
        List<CheckPattern> named = rule.named();
        return new ChecksPicture(
                reported.stream().filter(check -> isAsked(named, check)).toList(),
                named.stream()
                        .filter(name -> reported.stream().noneMatch(name::matches))
                        .toList(),
                reported.stream().filter(check -> !isAsked(named, check)).toList());
    }

    private static boolean isAsked(List<CheckPattern> named, CheckResult check) {
        return named.isEmpty() || named.stream().anyMatch(name -> name.matches(check));
    }

    List<CheckResult> those(State state) {
        return counted.stream().filter(check -> check.is(state)).toList();
    }

    boolean red() {
        return !those(State.RED).isEmpty();
    }

    boolean running() {
        return !those(State.RUNNING).isEmpty();
    }

    /** Whether anything is at work that may be followed by something new. */
    boolean active() {
        return running() || others.stream().anyMatch(check -> check.is(State.RUNNING));
    }

    boolean green() {
        return !counted.isEmpty() && missing.isEmpty() && !red() && !running();
    }

    /** One line. */
    String told() {
        int green = those(State.GREEN).size();
        if (green()) {
            return green + (green == 1 ? " check green" : " checks green");
        }
        return counted.isEmpty() && missing.isEmpty()
                ? "none reported yet"
                : green + " of " + (counted.size() + missing.size()) + " green" + waitingFor(awaited());
    }

    private static String waitingFor(List<String> awaited) {
        if (awaited.isEmpty()) {
            return "";
        }
        String more = awaited.size() > LISTED ? " and " + (awaited.size() - LISTED) + " more" : "";
        return ", waiting for " + awaited.stream().limit(LISTED).collect(Collectors.joining(", ")) + more;
    }

    private List<String> awaited() {
        return Stream.concat(
                        those(State.RUNNING).stream().map(CheckResult::name),
                        missing.stream().map(name -> name + " (not there)"))
                .toList();
    }
}
