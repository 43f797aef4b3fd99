package io.github.haztrak.github;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A rule of the repository that no token gets around, by the words of the refusal (docs.github.com, "Immutable releases", "Rulesets"). */
enum RuleOfGitHub {
    SPENT(
            "was used by an immutable release",
            "the tag belonged to an immutable release that is gone",
            "such a tag is never used for a release again",
            "release the next version: bump it, tag, push that tag"),
    IMMUTABLE(
            "immutable release",
            "the release is immutable",
            "its files and its tag stay what they were when it was published",
            "leave assets out of <release><update>; title and text can be changed."
                    + "\nFor other files release the next version: bump it, tag, push that tag"),
    RULESET(
            "creations being restricted",
            "a ruleset of the repository lets nobody with this token create the tag",
            "GitHub creates a tag that is missing when a release is revealed; a tag that is there needs no creation",
            "# was the tag deleted on the remote meanwhile? Let somebody who may push it again, then run the same build:"
                    + "\ngit push origin TAG"
                    + "\n# rulesets: the repository's settings, \"Rules\"");

    private final String words;
    private final String what;
    private final String why;
    private final String fix;

    RuleOfGitHub(String words, String what, String why, String fix) {
        this.words = words;
        this.what = what;
        this.why = why;
        this.fix = fix;
    }

    static Optional<RuleOfGitHub> in(Answer answer) {
        String text = answer.text().toLowerCase(Locale.ROOT);
        boolean refused = answer.status() == 403 || answer.status() == 422;
        return Arrays.stream(values())
                .filter(rule -> refused && text.contains(rule.words))
                .findFirst();
    }

    ReleaseException problem(String found) {
        return Problem.of(ProblemCode.RELEASE_IMMUTABLE, what)
                .found(found)
                .why(why)
                .fix(fix)
                .exception();
    }
}
