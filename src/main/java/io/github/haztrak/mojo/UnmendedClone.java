package io.github.haztrak.mojo;

import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.tag.TagEvents;
import io.github.haztrak.tag.TagName;

/**
 * Tells what a release would mend in this clone.
 *
 * @param log where it is told
 */
record UnmendedClone(ReleaseLog log) implements TagEvents {
    @Override
    public void fetchedAnnotation(TagName name) {
        log.say("tag", name + " is lightweight in this clone and annotated on the remote: a release fetches it");
    }

    @Override
    public void fetchedTag(TagName name) {
        log.say("tag", name + " is not in this clone, and annotated on the remote: a release fetches it");
    }

    @Override
    public void fetchingHistory() {
        log.say("clone", "shallow: a release lets git fetch the commits that are missing");
    }
}
