package io.github.haztrak.github;

/** What a token is needed for, in the words of those who give rights. */
enum Right {
    WRITE_RELEASES(
            "write releases of",
            "a release is made with the right to write the repository's contents",
            "  contents: write   # the release\n  packages: write   # the images",
            "\"Contents: Read and write\""),
    READ_CHECKS(
            "read the checks of",
            "requireChecks asks what CI says of the commit",
            "  contents: write   # the release\n  packages: write   # the images"
                    + "\n  checks: read      # what CI says\n  statuses: read",
            "\"Checks: Read-only\" and \"Commit statuses: Read-only\""),
    READ_TAGS(
            "read the tags of",
            "only the tag on the remote is what others will find",
            "  contents: write   # the tags, and the release\n  packages: write   # the images",
            "\"Contents: Read-only\"");

    private final String act;
    private final String why;
    private final String permissions;
    private final String fineGrained;

    Right(String act, String why, String permissions, String fineGrained) {
        this.act = act;
        this.why = why;
        this.permissions = permissions;
        this.fineGrained = fineGrained;
    }

    String act() {
        return act;
    }

    String why() {
        return why;
    }

    /** Whole: a permission that the block does not name is taken away. */
    String workflow() {
        return "in the workflow:\npermissions:\n" + permissions;
    }

    String fineGrained() {
        return fineGrained;
    }
}
