package io.github.haztrak.rehearsal;

/** The wish of a release to be the Latest one (GitHub REST, "make_latest"). */
enum MakeLatest {
    TRUE,
    FALSE,
    LEGACY;

    static MakeLatest parse(String text) throws GitHubException {
        return switch (text) {
            case "true" -> TRUE;
            case "false" -> FALSE;
            case "legacy" -> LEGACY;
            default -> throw GitHubException.field("invalid", "make_latest");
        };
    }
}
