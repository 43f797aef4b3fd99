package io.github.haztrak.tag;

/**
 * The name of a git tag, without {@code refs/tags/}.
 *
 * @param value the name as git accepts it
 */
public record TagName(String value) implements Comparable<TagName> {
    /** Rejects the empty name. */
    public TagName {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a tag needs a name");
        }
    }

    @Override
    public int compareTo(TagName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
