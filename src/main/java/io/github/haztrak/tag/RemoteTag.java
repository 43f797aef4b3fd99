package io.github.haztrak.tag;

/**
 * A tag as the remote advertises it.
 *
 * @param objectId what the ref holds: the tag object's id, or the commit's for a lightweight tag
 * @param annotated whether the remote shows a peeled id beside it
 */
public record RemoteTag(String objectId, boolean annotated) {}
