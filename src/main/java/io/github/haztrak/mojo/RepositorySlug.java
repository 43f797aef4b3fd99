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
    private static final Pattern SLUG = Pattern.compile("([A-Za-z0-9-]+)/([A-Za-z0-9._-]+)");
    private static final Pattern ADDRESS = Pattern.compile(".*[/:]([A-Za-z0-9-]+)/([A-Za-z0-9._-]+?)(?:\\.git)?/?");

    /** From {@code owner/name}, as GITHUB_REPOSITORY has it. */
    static Optional<RepositorySlug> parse(String slug) {
        return of(SLUG.matcher(slug));
    }

    /** From the address of a remote or an scm connection. */
    static Optional<RepositorySlug> ofAddress(String address) {
        return of(ADDRESS.matcher(address));
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
