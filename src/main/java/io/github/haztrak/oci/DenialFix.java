package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import java.util.List;
import java.util.function.Function;

/**
 * What mends a denial: the lines or the page.
 *
 * @param denial one of those that it mends
 * @param names the repositories of all of them
 */
record DenialFix(Denial denial, List<ImageName> names) {
    private static final String GITHUB_REGISTRY = PackagePage.REGISTRY;
    private static final String GITHUB = PackagePage.GITHUB;
    private static final String TOKEN_OF_WORKFLOW = "env:\n  GITHUB_TOKEN: ${{ github.token }}";

    String text() {
        return isGitHub() ? onGitHub() : elsewhere();
    }

    private String onGitHub() {
        return switch (denial.cause()) {
            case NO_CREDENTIALS ->
                "in the workflow, for the job:\n" + permissions() + "\nand for the step that runs Maven:\n"
                        + TOKEN_OF_WORKFLOW + "\non your machine: " + login() + spelling();
            case NOT_ACCEPTED ->
                "in the workflow, for the step that runs Maven:\n" + TOKEN_OF_WORKFLOW + "\non your machine: "
                        + newToken();
            case TOKEN_SCOPES -> newToken();
            case SINGLE_SIGN_ON -> GITHUB + "settings/tokens\n> the token > Configure SSO > Authorize " + owner();
            case CREATION ->
                "in the workflow, for the job:\n" + permissions()
                        + "\nif it says so already, let packages be created:\n" + GITHUB + "organizations/" + owner()
                        + "/settings/packages";
            case PACKAGE_WRITE, PACKAGE_READ -> access() + withoutImage();
            default ->
                "in the workflow, for the job:\n" + permissions() + "\nand for a package that exists already: "
                        + access() + spelling();
        };
    }

    private String elsewhere() {
        return switch (denial.cause()) {
            case NO_CREDENTIALS -> login() + inSettings() + spelling();
            case NOT_ACCEPTED -> inPlace();
            case NO_REPOSITORY ->
                "create it first, in the registry's own pages or with its own tool:\n" + listed(ImageName::toString);
            default ->
                "in the registry's own pages, give the user the right to " + denial.act() + "\n"
                        + listed(ImageName::toString) + "\nor come as somebody who has it: " + login() + inSettings()
                        + spelling();
        };
    }

    private String permissions() {
        return denial.push() ? "permissions:\n  contents: write\n  packages: write" : "permissions:\n  packages: read";
    }

    private String newToken() {
        return "a classic token, since " + GITHUB_REGISTRY + " takes no fine-grained one:\n" + GITHUB
                + "settings/tokens/new?scopes=" + (denial.push() ? "write" : "read")
                + ":packages\n" + inPlace();
    }

    private String login() {
        return "docker login " + denial.name().registry();
    }

    private String inSettings() {
        return "\nor in settings.xml:\n<server><id>" + denial.name().registry()
                + "</id><username>...</username><password>...</password></server>";
    }

    /** Credentials elsewhere would not be looked for as long as the old ones are there. */
    private String inPlace() {
        String source = denial.visitor().source();
        return "put new credentials where the old ones are: " + source
                + (source.endsWith(".json") ? "\n" + login() : "");
    }

    private String access() {
        String pages = listed(name -> new PackagePage(name).settings());
        return "Manage Actions access > add the repository with role " + (denial.push() ? "Write" : "Read") + ", at\n"
                + pages + "\n(where " + owner() + " is a user: /users/ in place of /orgs/)";
    }

    private String withoutImage() {
        return denial.push()
                ? "\nor, in the POM of a module that shall have no image, for the plugin:\n"
                        + "<configuration><skip>true</skip></configuration>"
                : "";
    }

    /** Most registries do not tell strangers what exists. */
    private String spelling() {
        return denial.push() ? "" : "\nor mend the name, if there is no such image:\n<from><image>...</image></from>";
    }

    private String listed(Function<ImageName, String> text) {
        return DenialProblem.listed(names.stream().map(text), DenialProblem.MOST_NAMES);
    }

    private String owner() {
        return new PackagePage(denial.name()).owner();
    }

    private boolean isGitHub() {
        return denial.name().registry().equals(GITHUB_REGISTRY);
    }
}
