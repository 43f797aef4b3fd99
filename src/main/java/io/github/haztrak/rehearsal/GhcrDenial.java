package io.github.haztrak.rehearsal;

import java.util.Map;

/** The refusals of GitHub's container registry, word for word as people report them. */
public enum GhcrDenial {
    /** A workflow's token without the permission to write packages. */
    CREATE_PACKAGE("installation not allowed to Create organization package"),
    /** A package that does not let this repository or user write. */
    WRITE_PACKAGE("permission_denied: write_package"),
    /** A package that does not let this repository or user read. */
    READ_PACKAGE("permission_denied: read_package"),
    /** A classic token without the scope for packages. */
    SCOPES("permission_denied: The token provided does not match expected scopes."),
    /** A token that is not authorized for an organization with single sign-on. */
    SINGLE_SIGN_ON("Resource protected by organization SAML enforcement. You must grant your Personal Access token"
            + " access to this organization."),
    /** A no without a reason. */
    UNTOLD("denied");

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final String message;

    GhcrDenial(String message) {
        this.message = message;
    }

    /**
     * Refuses a repository's requests from now on.
     *
     * @param method an HTTP method in capitals, or {@code *} for any
     * @param repository its path, such as {@code octo/server}
     * @return the fault to inject
     */
    public Fault of(String method, String repository) {
        return Fault.on(method, "^/v2/" + repository + "/")
                .times(Integer.MAX_VALUE)
                .answering(403, JSON, body());
    }

    private String body() {
        return "{\"errors\":[{\"code\":\"DENIED\",\"message\":\"" + message + "\"}]}";
    }
}
