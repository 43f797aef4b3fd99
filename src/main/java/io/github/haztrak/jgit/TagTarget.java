package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;

/**
 * A tag and what it comes to.
 *
 * @param name its name
 * @param object what the tag names by itself
 * @param target what is there when all tags are peeled off: a commit as a rule
 */
record TagTarget(TagName name, CommitId object, CommitId target) {
    boolean isAnnotated() {
        return !object.equals(target);
    }
}
