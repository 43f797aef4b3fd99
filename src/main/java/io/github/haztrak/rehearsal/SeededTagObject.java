package io.github.haztrak.rehearsal;

import java.time.Instant;

/**
 * A tag object, where more of it matters than {@link SeededTag} holds.
 *
 * @param id 40 hex digits
 * @param name the name inside the object
 * @param annotation its message and time
 * @param target what it points to
 */
public record SeededTagObject(String id, String name, Annotation annotation, Target target) {

    /**
     * What the tagger said, and when.
     *
     * @param message the text
     * @param time when it was tagged
     * @param verification what GitHub makes of its signature
     */
    public record Annotation(String message, Instant time, SeededTag.Verification verification) {
        /**
         * That of a tag that is not signed.
         *
         * @param message the text
         * @param time when it was tagged
         */
        public Annotation(String message, Instant time) {
            this(message, time, SeededTag.Verification.UNSIGNED);
        }
    }

    /**
     * An object of git.
     *
     * @param type {@code commit}, or {@code tag} for a tag of a tag
     * @param id 40 hex digits
     */
    public record Target(String type, String id) {}

    static SeededTagObject of(SeededTag tag) {
        Annotation annotation =
                new Annotation(tag.message(), Instant.parse("2026-01-01T00:00:00Z"), tag.verification());
        return new SeededTagObject(tag.objectId(), tag.name(), annotation, new Target("commit", tag.commitId()));
    }
}
