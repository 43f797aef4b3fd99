package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;

/**
 * One commit of a range.
 *
 * @param id its id
 * @param message the whole message
 * @param author who wrote it
 * @param parents how many parents it has: 2 and more for a merge
 */
public record Commit(CommitId id, String message, Author author, int parents) {
    /**
     * Who wrote a commit.
     *
     * @param name the name
     * @param email the address
     */
    public record Author(String name, String email) {}

    /**
     * The first line of the message.
     *
     * @return the subject, stripped; may be empty
     */
    public String subject() {
        return message.strip().lines().findFirst().orElse("").strip();
    }

    /**
     * Tells whether it joins two histories.
     *
     * @return whether it has several parents
     */
    public boolean isMerge() {
        return parents > 1;
    }
}
