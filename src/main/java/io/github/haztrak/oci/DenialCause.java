package io.github.haztrak.oci;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a registry says no. GHCR tells it in the text of its answer alone; the texts are those that users report, in
 * docker/build-push-action 463, 606 and 751 among others.
 */
enum DenialCause {
    /** Nobody told us who we are. */
    NO_CREDENTIALS("", "no credentials for this registry were found"),
    /** Unknown user, wrong secret, or a token whose time is over. */
    NOT_ACCEPTED("", "the registry does not accept these credentials"),
    /** The token of a workflow without the permission, or an organization that lets nobody create packages. */
    CREATION(
            "to create organization package|permission_denied: create_package",
            "the token may not create packages in this organization"),
    /** The package is there, and it is not open to this repository or user. */
    PACKAGE_WRITE("permission_denied: write_package", "the package exists, and does not let us write"),
    /** The same for reading. */
    PACKAGE_READ("permission_denied: read_package", "the package exists, and does not let us read"),
    /** A classic token without a scope for packages, or a fine-grained token, which GHCR does not take. */
    TOKEN_SCOPES("does not match expected scopes", "the token has no scope for packages"),
    /** The token is good, but not yet for an organization with single sign-on. */
    SINGLE_SIGN_ON("saml", "the token is not authorized for this organization's single sign-on"),
    /** There is no such repository, and the registry makes none by itself. */
    NO_REPOSITORY("", "the registry has no such repository, and makes none by itself"),
    /** The registry knows us, and lets us do something else, or nothing. */
    NOT_GRANTED("", "the user has no such right there"),
    /** The registry does not say. */
    UNTOLD("", "the registry refuses, and does not say why");

    private final Optional<Pattern> signs;
    private final String meaning;

    DenialCause(String signs, String meaning) {
        this.signs = signs.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(signs, Pattern.CASE_INSENSITIVE));
        this.meaning = meaning;
    }

    /** For the reader, half a sentence. */
    String meaning() {
        return meaning;
    }

    /** A package is made by a push: somebody has pushed this image before. */
    boolean provesPackage() {
        return this == PACKAGE_WRITE;
    }

    /** What an answer says by itself, if it does. */
    static Optional<DenialCause> said(String answer) {
        return Stream.of(values())
                .filter(cause -> cause.signs
                        .map(Pattern::asPredicate)
                        .filter(said -> said.test(answer))
                        .isPresent())
                .findFirst();
    }
}
