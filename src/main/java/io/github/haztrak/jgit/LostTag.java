package io.github.haztrak.jgit;

import io.github.haztrak.jgit.PeeledTags.PeeledTag;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A tag of HEAD whose object is not here. Its ref is written last, when the object is here and is the right one: a remote that
 * changes its mind in between changes nothing here.
 *
 * @param repository where it is missed
 * @param head the commit it must be on
 * @param name its name
 */
record LostTag(Repository repository, ObjectId head, TagName name) {
    private static final Set<RefUpdate.Result> WRITTEN = Set.of(
            RefUpdate.Result.NEW, RefUpdate.Result.FORCED, RefUpdate.Result.FAST_FORWARD, RefUpdate.Result.NO_CHANGE);

    /** A ref that names anything but HEAD was not made by a checkout of HEAD: somebody wants it as it is. */
    void requireReplaceable(RemoteTag there) throws IOException {
        ObjectId here = objectHere();
        if (!Set.of(ObjectId.zeroId(), head, ObjectId.fromString(there.objectId()))
                .contains(here)) {
            throw GitProblems.otherTag(name, "here:   " + here.name(), there.objectId())
                    .exception();
        }
    }

    void fetch(OriginCommands origin, RemoteTag there) throws GitAPIException, URISyntaxException {
        String now = Optional.ofNullable(
                        origin.objectsOf(repository, ref()).call().getAdvertisedRef(ref()))
                .map(advertised -> advertised.getObjectId().name())
                .orElse("nothing");
        if (!now.equals(there.objectId())) {
            throw GitProblems.otherTag(name, "before: " + there.objectId(), now).exception();
        }
    }

    TagObject restored(RemoteTag there) throws IOException {
        ObjectId object = ObjectId.fromString(there.objectId());
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId target = walk.peel(walk.parseAny(object));
            if (!target.equals(head)) {
                throw GitProblems.otherTag(name, "HEAD:   " + head.name(), "on " + target.name())
                        .exception();
            }
            RevCommit commit = walk.parseCommit(target);
            TagObject annotation = new PeeledTags(repository)
                    .tagObject(new PeeledTag(name, object, target), commit)
                    .orElseThrow(() -> new IOException(object.name() + " is no tag object"));
            write(object);
            return annotation;
        }
    }

    private void write(ObjectId object) throws IOException {
        RefUpdate update = repository.updateRef(ref());
        update.setExpectedOldObjectId(objectHere());
        update.setNewObjectId(object);
        update.setForceUpdate(true);
        RefUpdate.Result result = update.update();
        if (!WRITTEN.contains(result)) {
            throw new IOException(ref() + " cannot be written: " + result);
        }
    }

    private ObjectId objectHere() throws IOException {
        Ref here = repository.exactRef(ref());
        return here == null || here.getObjectId() == null ? ObjectId.zeroId() : here.getObjectId();
    }

    private String ref() {
        return Constants.R_TAGS + name;
    }
}
