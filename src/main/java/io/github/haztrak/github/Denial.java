package io.github.haztrak.github;

import java.util.Locale;

/**
 * A 403, and what lies behind it.
 *
 * @param answer what GitHub said
 * @param right what was asked for
 */
record Denial(Answer answer, Right right) {
    /** What mends it, by the words that GitHub gives to each cause. */
    String fix() {
        String text = answer.text().toLowerCase(Locale.ROOT);
        if (answer.headers().firstValue("x-github-sso").isPresent() || text.contains("saml")) {
            return "the organization has single sign-on, and the token is not authorized for it:"
                    + "\nhttps://github.com/settings/tokens, beside the token \"Configure SSO\"";
        }
        if (text.contains("ip allow list")) {
            return "the organization lets in only addresses that it knows: run on a runner with such an address, or let an"
                    + " owner add this one (organization settings, \"Authentication security\", \"IP allow list\")";
        }
        if (text.contains("archived")) {
            return "an archived repository is read-only; an administrator unarchives it in its settings, \"Danger Zone\"";
        }
        if (text.contains("personal access token")) {
            return "https://github.com/settings/personal-access-tokens: give the token this repository, and "
                    + right.fineGrained();
        }
        return right.workflow();
    }
}
