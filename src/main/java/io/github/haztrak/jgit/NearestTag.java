package io.github.haztrak.jgit;

import io.github.haztrak.jgit.PeeledTags.PeeledTag;
import io.github.haztrak.tag.TagName;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the nearest wanted tag on the chain of first parents; {@code git describe} would walk the whole history. */
final class NearestTag {
    private final Repository repository;
    private final Predicate<TagName> wanted;

    NearestTag(Repository repository, Predicate<TagName> wanted) {
        this.repository = repository;
        this.wanted = wanted;
    }

    /** The commit's own tags do not count. */
    Optional<PeeledTag> before(ObjectId commit) throws IOException {
        PeeledTags tags = new PeeledTags(repository);
        Map<ObjectId, List<PeeledTag>> byTarget = byTarget(tags);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit next = walk.parseCommit(commit);
            while (!byTarget.isEmpty() && next.getParentCount() > 0) {
                next = walk.parseCommit(next.getParent(0));
                List<PeeledTag> found = byTarget.getOrDefault(next, List.of());
                if (!found.isEmpty()) {
                    return Optional.of(last(tags, found));
                }
            }
        }
        return Optional.empty();
    }

    private Map<ObjectId, List<PeeledTag>> byTarget(PeeledTags tags) throws IOException {
        Map<ObjectId, List<PeeledTag>> byTarget = new HashMap<>();
        for (PeeledTag tag : tags.all()) {
            if (wanted.test(tag.name())) {
                byTarget.computeIfAbsent(tag.target(), any -> new ArrayList<>()).add(tag);
            }
        }
        return byTarget;
    }

    /** Of several tags on one commit the one made last: {@code v1.0.0} rather than the {@code v1.0.0-rc.1} it was before. */
    private static PeeledTag last(PeeledTags tags, List<PeeledTag> candidates) throws IOException {
        PeeledTag last = candidates.get(0);
        Instant lastMadeAt = tags.madeAt(last);
        for (PeeledTag candidate : candidates) {
            Instant madeAt = tags.madeAt(candidate);
            if (!madeAt.isBefore(lastMadeAt)) {
                last = candidate;
                lastMadeAt = madeAt;
            }
        }
        return last;
    }
}
