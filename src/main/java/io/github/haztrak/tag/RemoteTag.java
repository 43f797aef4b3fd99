package io.github.haztrak.tag;

import java.util.Optional;

/**
 * A tag as the remote advertises it.
 *
 * @param objectId what the ref holds: the tag object's id, or the commit's for a lightweight tag
 * @param peeledId the id that the remote shows beside it for an annotated tag: what it peels to in the end
 */
public record RemoteTag(String objectId, Optional<String> peeledId) {
    /**
     * Tells whether it has an annotation.
     *
     * @return whether the remote shows a peeled id beside it
     */
    public boolean annotated() {
        return peeledId.isPresent();
    }

    /**
     * What it names in the end.
     *
     * @return the id of a commit, as a rule
     */
    public String target() {
        return peeledId.orElse(objectId);
    }

    boolean isOn(CommitId commit) {
        return target().equals(commit.hex());
    }
}
