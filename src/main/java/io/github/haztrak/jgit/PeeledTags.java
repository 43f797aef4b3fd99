package io.github.haztrak.jgit;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** The tags of a repository with what they peel to. A tag of a tag peels to the end; its own object is the outer one. */
final class PeeledTags {
    private final Repository repository;

    PeeledTags(Repository repository) {
        this.repository = repository;
    }

    /** A tag and what it peels to, a commit as a rule. */
    record PeeledTag(TagName name, ObjectId object, ObjectId target) {}

    List<PeeledTag> all() throws IOException {
        List<PeeledTag> tags = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            peeled(ref).ifPresent(tags::add);
        }
        return tags;
    }

    List<TagTarget> targets() throws IOException {
        return all().stream()
                .map(tag -> new TagTarget(
                        tag.name(),
                        new CommitId(tag.object().name()),
                        new CommitId(tag.target().name())))
                .toList();
    }

    List<TagAtHead> at(RevCommit commit) throws IOException {
        List<TagAtHead> tags = new ArrayList<>();
        for (PeeledTag tag : all()) {
            if (tag.target().equals(commit)) {
                tags.add(new TagAtHead(tag.name(), tagObject(tag, commit)));
            }
        }
        tags.sort(Comparator.comparing(TagAtHead::name));
        return tags;
    }

    /** A ref that names nothing that is here is no tag to anybody; git passes over it, too. */
    private Optional<PeeledTag> peeled(Ref ref) throws IOException {
        try {
            ObjectId object = ref.getObjectId();
            ObjectId target = repository.getRefDatabase().peel(ref).getPeeledObjectId();
            String name = ref.getName().substring(Constants.R_TAGS.length());
            return Optional.ofNullable(object)
                    .map(id -> new PeeledTag(new TagName(name), id, target == null ? id : target));
        } catch (MissingObjectException broken) {
            return Optional.empty();
        }
    }

    Optional<TagObject> tagObject(PeeledTag tag, RevCommit commit) throws IOException {
        return tagObject(tag, Instant.ofEpochSecond(commit.getCommitTime()));
    }

    /** Tags of git's first years have no tagger. */
    private Optional<TagObject> tagObject(PeeledTag tag, Instant withoutTagger) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            RevObject object = walk.parseAny(tag.object());
            if (!(object instanceof RevTag annotated)) {
                return Optional.empty();
            }
            Instant taggedAt = Optional.ofNullable(annotated.getTaggerIdent())
                    .map(PersonIdent::getWhenAsInstant)
                    .orElse(withoutTagger);
            return Optional.of(new TagObject(annotated.name(), annotated.getFullMessage(), taggedAt));
        }
    }
}
