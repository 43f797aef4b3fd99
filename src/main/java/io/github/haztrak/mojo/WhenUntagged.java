package io.github.haztrak.mojo;

/** What to do on a commit that nobody tagged for a release. */
enum WhenUntagged {
    /** Stop with a Problem. */
    FAIL,
    /** Do nothing: the same workflow may run on every push. */
    SKIP;

    static WhenUntagged parse(String text) {
        return switch (text) {
            case "fail" -> FAIL;
            case "skip" -> SKIP;
            default -> throw new IllegalArgumentException("it is either fail or skip");
        };
    }
}
