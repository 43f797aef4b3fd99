package io.github.haztrak.jgit;

import io.github.haztrak.tag.VerifiedTag;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Who makes the commits of a site: whoever has tagged the version that is published, at that time, so that every run makes the
 * same commit; and for what no tag is needed, whoever runs it, now.
 *
 * @param local where the tag is
 */
record DocsAuthor(LocalRepository local) {

    /** Where the tag object came from GitHub and is not in the clone, or names nobody: who has committed what it names. */
    PersonIdent of(VerifiedTag tag) {
        PersonIdent person = local.read(repository -> {
            try (RevWalk walk = new RevWalk(repository)) {
                PersonIdent tagger = tagger(walk, tag);
                return tagger != null ? tagger : committer(walk, tag);
            }
        });
        return new PersonIdent(person, tag.object().taggedAt(), ZoneOffset.UTC);
    }

    /** By git's configuration; a machine of CI has none, and HEAD's committer is there in any clone. */
    PersonIdent here() {
        PersonIdent person = local.read(repository -> {
            UserConfig user = repository.getConfig().get(UserConfig.KEY);
            return user.isCommitterNameImplicit() || user.isCommitterEmailImplicit()
                    ? headCommitter(repository)
                    : new PersonIdent(repository);
        });
        return new PersonIdent(person, Instant.now(), ZoneOffset.UTC);
    }

    private PersonIdent headCommitter(Repository repository) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(local.head(repository)).getCommitterIdent();
        }
    }

    private static PersonIdent tagger(RevWalk walk, VerifiedTag tag) throws IOException {
        try {
            return walk.parseAny(ObjectId.fromString(tag.object().id())) instanceof RevTag annotated
                    ? annotated.getTaggerIdent()
                    : null;
        } catch (MissingObjectException elsewhere) {
            return null;
        }
    }

    private static PersonIdent committer(RevWalk walk, VerifiedTag tag) throws IOException {
        return walk.parseCommit(ObjectId.fromString(tag.commit().id().hex())).getCommitterIdent();
    }
}
