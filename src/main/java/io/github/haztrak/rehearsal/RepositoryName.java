package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** A repository name of the OCI distribution specification 1.1 ("Pulling manifests"); lower-case, safe as a path. */
record RepositoryName(String text) {

    private static final String COMPONENT = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern NAME = Pattern.compile(COMPONENT + "(/" + COMPONENT + ")*");

    static RepositoryName parse(String text) throws RegistryException {
        if (!NAME.matcher(text).matches() || text.length() > 255) {
            throw RegistryError.NAME_INVALID.about(TextNode.valueOf(text));
        }
        return new RepositoryName(text);
    }
}
