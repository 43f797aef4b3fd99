package io.github.haztrak.rehearsal;

import java.util.regex.Pattern;

/** A tag of the OCI distribution specification 1.1 ("Pulling manifests"); safe as a file name. */
record TagReference(String text) {

    private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");

    static TagReference parse(String text) throws RegistryException {
        if (!TAG.matcher(text).matches()) {
            throw RegistryError.TAG_INVALID.about(text);
        }
        return new TagReference(text);
    }
}
