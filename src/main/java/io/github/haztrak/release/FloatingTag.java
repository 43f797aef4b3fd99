package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.tag.Version;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name that moves from release to release, for people who do not want to name a whole version. */
public enum FloatingTag {
    /** {@code latest}: the newest stable release. */
    LATEST {
        @Override
        Optional<String> of(Version version) {
            return Optional.of(DocsAliases.LATEST);
        }
    },
    /** {@code 1.4}: the newest stable release of that line. */
    MINOR {
        @Override
        Optional<String> of(Version version) {
            return DocsAliases.lineOf(version);
        }
    },
    /** {@code 1}: the newest stable release of that number. There is none for 0, where any release may break any user. */
    MAJOR {
        @Override
        Optional<String> of(Version version) {
            Matcher major = NUMBER.matcher(version.text());
            return major.matches() ? Optional.of(major.group(1)) : Optional.empty();
        }
    };

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d*)\\.\\d.*");

    /**
     * Reads a configured value.
     *
     * @param text {@code latest}, {@code minor} or {@code major}
     * @return what it means
     * @throws IllegalArgumentException for anything else
     */
    public static FloatingTag parse(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("there are latest, minor and major", unknown);
        }
    }

    /** The name that may lead to a version. */
    abstract Optional<String> of(Version version);

    /** Whether two versions are rivals for one name. */
    boolean isShared(Version one, Version other) {
        return of(one).isPresent() && of(one).equals(of(other));
    }
}
