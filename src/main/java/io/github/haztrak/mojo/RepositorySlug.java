package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository on GitHub.
 *
 * @param owner the user or organization
 * @param name the repository
 */
record RepositorySlug(String owner, String name) {
    private static final String OWNER = "[A-Za-z0-9_-]+";
    private static final String NAME = "[A-Za-z0-9._-]+";
    private static final Pattern SLUG = Pattern.compile("(" + OWNER + ")/(" + NAME + ")");

    /** {@code scheme://user@host:port/} or {@code user@host:}, both with the prefix of an scm connection if there is one. */
    private static final String HOST = "(?:scm:git[:|])?(?:[a-z+]+://[^/]+/|[^/:]+:/?)";

    private static final Pattern ADDRESS =
            Pattern.compile(HOST + "(" + OWNER + ")/(" + NAME + "?)(?:\\.git)?(?:/(?:tree|blob)/.*)?/?");

    /** Rejects what GitHub allows in no name. */
    RepositorySlug {
        require(OWNER, owner, "the owner is a user or an organization");
        require(NAME, name, "the repository is a name without its owner");
    }

    private static void require(String shape, String text, String rule) {
        if (!text.matches(shape)) {
            throw new IllegalArgumentException(rule + ": letters, digits and -; not " + text);
        }
    }

    /** From {@code owner/name}, as GITHUB_REPOSITORY has it. */
    static Optional<RepositorySlug> parse(String slug) {
        return of(SLUG.matcher(slug.strip()));
    }

    /** From the address of a remote, an scm connection or a page of the repository; the host may be any GitHub. */
    static Optional<RepositorySlug> ofAddress(String address) {
        return of(ADDRESS.matcher(address.strip()));
    }

    RepositorySlug withOwner(String other) {
        return Values.read("owner", other, text -> new RepositorySlug(text, name));
    }

    RepositorySlug withName(String other) {
        return Values.read("repository", other, text -> new RepositorySlug(owner, text));
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }

    private static Optional<RepositorySlug> of(Matcher matcher) {
        return matcher.matches()
                ? Optional.of(new RepositorySlug(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    static Problem unknown() {
        return Problem.of(ProblemCode.REPOSITORY_UNKNOWN, "which GitHub repository this is, nothing tells")
                .found("no GITHUB_REPOSITORY, no <scm> with an address, no remote origin")
                .why("images and release are named after the repository")
                .fix(
                        "add to the root POM, for the plugin:\n<configuration><owner>...</owner><repository>...</repository>"
                                + "</configuration>\nor an <scm><connection>scm:git:https://github.com/owner/repository.git</connection></scm>");
    }
}
