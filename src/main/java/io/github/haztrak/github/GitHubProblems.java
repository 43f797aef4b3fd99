package io.github.haztrak.github;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.problem.TlsFailure;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HeldDraft;
import io.github.haztrak.publication.ReleaseDraft;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What GitHub's refusals and failures mean for the person who reads the log.
 *
 * @param access the repository and the token
 * @param right what is being asked for
 */
record GitHubProblems(GitHubAccess access, Right right) {
    private static final String RERUN = "run the same build again: what is done is found on GitHub and not done twice";

    /** Something that is asked of GitHub. */
    @FunctionalInterface
    interface Question<T> {
        T ask() throws IOException;
    }

    /** Where the failures of a question, which leaves nothing behind, become problems. */
    <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (GaveUpException e) {
            throw failing(e, new Progress());
        } catch (IOException e) {
            throw unreadable(e, new Progress());
        }
    }

    /** Sorts an answer of the 4xx kind. */
    ReleaseException refused(GitHubCall call, Answer answer) {
        String found = call + "\n" + answer;
        if (RuleOfGitHub.in(answer).isPresent()) {
            return RuleOfGitHub.in(answer).get().problem(found);
        }
        return switch (answer.status()) {
            case 401 -> tokenUnknown(found);
            case 403 -> notAllowed(call, answer);
            case 301, 302, 307, 308 -> moved(found);
            case 404 -> notFound(found);
            default -> actRefused(found);
        };
    }

    private ReleaseException tokenUnknown(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub does not know the token")
                .found(found)
                .why(right.why())
                .fix("a token expires with its job or at its date; in the workflow:"
                        + "\nenv:\n  GITHUB_TOKEN: ${{ github.token }}")
                .exception();
    }

    ReleaseException notAllowed(GitHubCall call, Answer answer) {
        return denied("the token may not " + right.act() + " " + access.slug())
                .found(call + "\n" + answer)
                .why(right.why())
                .fix(new Denial(answer, right).fix())
                .exception();
    }

    ReleaseException lacksScope(Set<String> scopes, String needed) {
        return denied("the token may not " + right.act() + " " + access.slug())
                .found("a classic token with the scopes " + String.join(", ", new TreeSet<>(scopes)))
                .why(right.why())
                .fix("https://github.com/settings/tokens: give the token the scope " + needed
                        + "\n# or, with GitHub's command line:\ngh auth refresh --scopes " + needed + ",write:packages")
                .exception();
    }

    ReleaseException mayOnlyRead() {
        return denied("the token may not " + right.act() + " " + access.slug())
                .found("its owner may read the repository, and not push to it")
                .why(right.why())
                .fix("let an administrator of " + access.slug() + " give the role Write: settings, \"Collaborators\"")
                .exception();
    }

    ReleaseException readOnly(String state) {
        return denied("the repository " + access.slug() + " is " + state)
                .found("GET /repos/" + access.slug() + " says so")
                .why("nobody can write a release into it")
                .fix("if it is archived, an administrator unarchives it: settings, \"Danger Zone\"")
                .exception();
    }

    private ReleaseException moved(String found) {
        return denied("the repository " + access.slug() + " has another name by now")
                .found(found)
                .why("images and release are named after the repository")
                .fix("# set the address to the new name, here and in the <scm> of the root POM:"
                        + "\ngit remote set-url origin https://github.com/OWNER/REPOSITORY.git")
                .exception();
    }

    private static Problem.Found denied(String what) {
        return Problem.of(ProblemCode.GITHUB_DENIED, what);
    }

    /** GitHub says the same of what is not there and of what a token may not see. */
    ReleaseException notFound(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub shows no " + access.slug() + " to this token")
                .found(found)
                .why("there is no such repository, or the token has no right to it")
                .fix(
                        "compare owner and name with `git remote get-url origin`;\nif they are right, give the token access; "
                                + right.workflow())
                .exception();
    }

    private ReleaseException actRefused(String found) {
        return Problem.of(ProblemCode.GITHUB_DENIED, "GitHub refuses what a release of " + access.slug() + " needs")
                .found(found)
                .why("the same request would be refused again")
                .fix("mend what GitHub names, then run again")
                .exception();
    }

    /** Another try meets the same certificate. */
    static ReleaseException untrusted(GitHubCall call, TlsFailure failure) {
        String host = call.uri().getPort() < 0
                ? call.uri().getHost()
                : call.uri().getHost() + ":" + call.uri().getPort();
        return Problem.of(ProblemCode.GITHUB_UNTRUSTED, "the certificate of " + host + " is not trusted")
                .found(call + "\n" + failure.reason() + "\nby the Java in " + System.getProperty("java.home"))
                .why("the token goes only to a server that proves its name")
                .fix(failure.fix(host, "github-ca"))
                .exception();
    }

    ReleaseException failing(GaveUpException failure, Progress progress) {
        Problem problem = Problem.of(ProblemCode.GITHUB_FAILING, "GitHub keeps failing")
                .found(failure.getMessage() + "\ndone so far: " + progress)
                .why(
                        "a release is revealed by its last request: until then there is at most a draft, which few can see")
                .fix(RERUN + ";\nwhether GitHub has trouble is told on https://www.githubstatus.com");
        return new ReleaseException(problem, failure);
    }

    ReleaseException unreadable(Exception failure, Progress progress) {
        Problem problem = Problem.of(ProblemCode.GITHUB_FAILING, "GitHub's answer cannot be understood")
                .found(failure.getClass().getSimpleName() + ": " + failure.getMessage() + "\ndone so far: " + progress)
                .why("what is not understood is not built upon")
                .fix(RERUN);
        return new ReleaseException(problem, failure);
    }

    static ReleaseException differs(ReleaseDraft draft, String page, List<Difference> differences) {
        return Problem.of(ProblemCode.RELEASE_DIFFERS, "the release " + draft.tag() + " is public with other content")
                .found(page + "\n" + told(differences))
                .why("what people have read and downloaded is not changed behind their backs")
                .fix("if it was edited on purpose: nothing, it stays; leave this goal out and go on with"
                        + "\nmvn haztrak:promote"
                        + "\nif it shall be as it is here:\nmvn haztrak:publish-release -Dhaztrak.release.update="
                        + parts(differences)
                        + "\nelse release the next version: bump it, tag, push that tag")
                .exception();
    }

    private static String told(List<Difference> differences) {
        return differences.stream().map(Difference::told).collect(Collectors.joining("\n"));
    }

    static ReleaseException tooLong(ReleaseDraft draft, String page, int length) {
        return Problem.of(
                        ProblemCode.RELEASE_TEXT_TOO_LONG,
                        "the text of " + draft.tag() + " does not fit beside what was written by hand")
                .found(page + "\n" + length + " characters; GitHub takes " + ReleaseDraft.BODY_LIMIT)
                .why("text around the marked blocks is kept as it is")
                .fix("shorten that text on the release's page, then run the same build again")
                .exception();
    }

    private static String parts(List<Difference> differences) {
        return differences.stream()
                .map(difference -> difference.part().toString())
                .distinct()
                .collect(Collectors.joining(","));
    }

    static ReleaseException categoryUnknown(ReleaseDraft draft, HeldDraft held) {
        return Problem.of(
                        ProblemCode.DISCUSSION_CATEGORY_UNKNOWN,
                        "GitHub has no category \""
                                + draft.terms().discussionCategory().orElse("") + "\" of discussions")
                .found("404 to the request that reveals " + held.page())
                .why("with the release a discussion is begun, in the category of <release><discussionCategory>")
                .fix(
                        "compare the name with the repository's page Discussions; it is switched on in the settings, \"Features\"."
                                + "\nThen run the same build again: it takes up the draft")
                .exception();
    }
}
