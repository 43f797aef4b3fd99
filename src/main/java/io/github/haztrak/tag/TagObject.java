package io.github.haztrak.tag;

import java.time.Instant;

/**
 * What makes a tag an annotated one: the tag object of git.
 *
 * @param id the id of the tag object itself, 40 hexadecimal digits; not that of the commit
 * @param message the annotation, stripped; may be of many lines, may be empty
 * @param taggedAt when it was made
 */
public record TagObject(String id, String message, Instant taggedAt) {
    /** Keeps the message without surrounding white space. */
    public TagObject {
        message = message.strip();
    }
}
