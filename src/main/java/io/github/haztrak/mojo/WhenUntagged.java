package io.github.haztrak.mojo;

/** What to do on a commit that nobody tagged for a release. */
public enum WhenUntagged {
    /** Stop with a Problem. */
    FAIL,
    /** Do nothing: the same workflow may run on every push. */
    SKIP
}
