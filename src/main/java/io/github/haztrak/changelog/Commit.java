package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import java.util.List;
import java.util.Set;

/**
 * One commit of a range.
 *
 * @param id its id
 * @param parents their ids: several for a merge
 * @param text its message and who wrote it
 * @param touched which parts of the repository it changed
 */
public record Commit(CommitId id, List<CommitId> parents, Text text, Touched touched) {
    /**
     * What is written in a commit.
     *
     * @param message the whole message
     * @param author who wrote it
     */
    public record Text(String message, Person author) {}

    /**
     * What a commit changed, compared with its first parent. Nothing for a merge: what it brings, its commits have changed.
     *
     * @param areas names of modules, {@link Layout#DOCS} or {@link Layout#BUILD}; empty where nobody asked
     * @param excludedOnly whether it changed files and every one of them is excluded
     */
    public record Touched(Set<String> areas, boolean excludedOnly) {
        /** Nothing. */
        public static final Touched NOTHING = new Touched(Set.of(), false);

        /** Copies the areas. */
        public Touched {
            areas = Set.copyOf(areas);
        }
    }

    /** Copies the parents. */
    public Commit {
        parents = List.copyOf(parents);
    }

    /**
     * The first line of the message.
     *
     * @return the subject, stripped; may be empty
     */
    public String subject() {
        String message = text.message().stripLeading();
        int end = 0;
        while (end < message.length() && message.charAt(end) != '\n' && message.charAt(end) != '\r') {
            end++;
        }
        return message.substring(0, end).stripTrailing();
    }

    /** That of the id, which no other commit has: commits are looked up by the hundred thousand. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * Tells whether it joins histories.
     *
     * @return whether it has several parents
     */
    public boolean isMerge() {
        return parents.size() > 1;
    }
}
