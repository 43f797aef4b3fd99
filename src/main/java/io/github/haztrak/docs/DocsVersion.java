package io.github.haztrak.docs;

import io.github.haztrak.tag.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A version whose documentation is on the site.
 *
 * @param version names its folder
 * @param title how people see it
 * @param aliases other folders with the same content
 * @param taggedAt when the version was tagged; empty where another tool has put it there
 * @param withdrawn whether people were told not to use the version
 */
public record DocsVersion(
        Version version, String title, List<String> aliases, Optional<Instant> taggedAt, boolean withdrawn) {
    /** Copies the list. */
    public DocsVersion {
        aliases = List.copyOf(aliases);
    }

    /**
     * A version that stands.
     *
     * @param version names its folder
     * @param title how people see it
     * @param aliases other folders with the same content
     * @param taggedAt when the version was tagged; empty where another tool has put it there
     */
    public DocsVersion(Version version, String title, List<String> aliases, Optional<Instant> taggedAt) {
        this(version, title, aliases, taggedAt, false);
    }

    /**
     * Tells whether people should be warned that it is none to rely on.
     *
     * @return true for {@code 1.2.0-rc.1}
     */
    public boolean isPrerelease() {
        return !version.isStable();
    }

    DocsVersion with(List<String> others) {
        return new DocsVersion(version, title, others, taggedAt, withdrawn);
    }
}
