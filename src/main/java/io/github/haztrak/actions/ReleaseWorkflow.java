package io.github.haztrak.actions;

/**
 * The workflow that releases the commit of a pushed tag (GitHub Docs, "Workflow syntax for GitHub Actions").
 *
 * @param tags which tags start it, as a filter pattern: {@code v[0-9]*}
 * @param java the JDK it runs on, a feature release such as 17
 * @param build how Maven is called
 */
public record ReleaseWorkflow(String tags, int java, Build build) {
    /** Where GitHub looks for workflows, from the repository's root on. */
    public static final String FOLDER = ".github/workflows/";

    private static final String TEXT = """
            # An annotated tag on a commit releases it.
            name: release
            on:
              push:
                tags: [%s]
            permissions:
              contents: write # the release, and the branch of the documentation
              packages: write # the images
            jobs:
              release:
                runs-on: ubuntu-latest
                timeout-minutes: 60
                steps:
                  - uses: actions/checkout@v6
                    with:
                      fetch-depth: 0 # the changelog reads the history
                  - uses: actions/setup-java@v5
                    with:
                      distribution: temurin
                      java-version: %d
                      cache: maven
                  - run: %s -B deploy
                    working-directory: %s
                    env:
                      GITHUB_TOKEN: ${{ github.token }}
            """;

    /**
     * How Maven is called.
     *
     * @param command {@code mvn} or {@code ./mvnw}
     * @param folder where, from the repository's root on, with slashes; {@code .} for the root itself
     */
    public record Build(String command, String folder) {}

    /**
     * The whole file.
     *
     * @return YAML that ends in a line break
     */
    public String yaml() {
        String text = TEXT.formatted(quoted(tags), java, build.command(), quoted(build.folder()));
        return build.folder().equals(".") ? text.replaceFirst("(?m)^ *working-directory: .*\\R", "") : text;
    }

    /** In single quotes a YAML scalar has one special character: the quote itself. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
