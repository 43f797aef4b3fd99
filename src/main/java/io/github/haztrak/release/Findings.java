package io.github.haztrak.release;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that was found before a release, in the order of asking.
 *
 * @param all each with its subject
 */
public record Findings(List<About> all) {
    /** Copies the list. */
    public Findings {
        all = List.copyOf(all);
    }

    /**
     * A finding and what it is about.
     *
     * @param subject a word or two
     * @param finding what came of it
     */
    public record About(String subject, Finding finding) {}

    /**
     * Why a release must not go on.
     *
     * @return the problems of all refusals, each once; empty if there are none
     */
    public List<Problem> problems() {
        return of(Finding.Refused.class)
                .flatMap(refused -> refused.problems().stream())
                .distinct()
                .toList();
    }

    List<Problem> problemsOf(String subject) {
        return new Findings(all.stream()
                        .filter(about -> about.subject().equals(subject))
                        .toList())
                .problems();
    }

    /**
     * Lets a release go on that nothing speaks against.
     *
     * @throws ReleaseException with the problems of all refusals
     */
    public void requireNoRefusal() {
        ReleaseException.throwIfAny(problems());
    }

    long count(Class<? extends Finding> kind) {
        return of(kind).count();
    }

    private <T extends Finding> Stream<T> of(Class<T> kind) {
        return all.stream().map(About::finding).filter(kind::isInstance).map(kind::cast);
    }
}
