package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.RegistryCredentials.Credential;
import java.util.List;
import java.util.Optional;

/**
 * A registry's no to one repository.
 *
 * @param name the repository
 * @param push whether it was to be written to, else read
 * @param cause why
 * @param answer what the registry said, one line without secrets
 * @param visitor who came
 */
record Denial(ImageName name, boolean push, DenialCause cause, String answer, Visitor visitor) {

    /**
     * Who came to the registry.
     *
     * @param credential as whom; empty for nobody
     * @param places where credentials were looked for
     */
    record Visitor(Optional<Credential> credential, List<String> places) {

        /** One line, or more where nobody came. */
        @Override
        public String toString() {
            String looked = places.isEmpty() ? "" : "; looked for credentials in\n" + String.join("\n", places);
            return "as " + credential.map(Object::toString).orElse("nobody" + looked);
        }

        String source() {
            return credential.map(Credential::source).orElse("nowhere");
        }
    }

    String act() {
        return push ? "push to" : "read";
    }
}
