package io.github.haztrak.mojo;

import io.github.haztrak.github.GitHubTagRemote;
import io.github.haztrak.github.GitHubTagSignatures;
import io.github.haztrak.jgit.CommandLineGit;
import io.github.haztrak.jgit.JGitRepository;
import io.github.haztrak.jgit.JGitTagRemote;
import io.github.haztrak.jgit.UnshallowingRepository;
import io.github.haztrak.rehearsal.RehearsedRepository;
import io.github.haztrak.rehearsal.UnaskedRemote;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.tag.FallbackTagRemote;
import io.github.haztrak.tag.GitRepository;
import io.github.haztrak.tag.TagEvents;
import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagSource;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.UnwrittenTagRemote;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who proves a tag: the clone and its remote, the clone alone, or, in a rehearsal, a clone that carries the tag already.
 *
 * @param composition the world
 * @param log what is told
 * @param mends whether a tag that the checkout has lost is brought into the clone
 */
record TagComposition(Composition composition, ReleaseLog log, boolean mends) {

    TagVerifier tags() {
        if (!composition.isOnline()) {
            return unasked();
        }
        return parameters().rehearse()
                ? ofItsOwn(rehearsed())
                : new TagVerifier(
                                new TagSource(released(), remote(), events()),
                                parameters().tagRules())
                        .with(signatures()
                                .hereOrOn(token().map(token ->
                                        () -> new GitHubTagSignatures(composition.gitHub(), log.publication()))));
    }

    /** The tags as a release would meet them, for what a rehearsal tells beforehand; nobody outside is asked. */
    TagVerifier unasked() {
        return ofItsOwn(checkout()).with(signatures().here());
    }

    GitRepository checkout() {
        return new JGitRepository(directory());
    }

    /** The tags as they are once HEAD is tagged and pushed. */
    TagVerifier onceTagged() {
        return ofItsOwn(new RehearsedRepository(
                checkout(),
                parameters().format().nameOf(composition.realVersion().released())));
    }

    private TagEvents events() {
        return mends ? log : new UnmendedClone(log);
    }

    private TagRemote remote() {
        TagRemote git = new JGitTagRemote(directory(), composition.origin());
        Optional<Supplier<TagRemote>> api =
                token().map(token -> () -> new GitHubTagRemote(composition.gitHub(), log.publication()));
        TagRemote both =
                api.<TagRemote>map(other -> new FallbackTagRemote(git, other)).orElse(git);
        return mends ? both : new UnwrittenTagRemote(both, api);
    }

    private SignatureComposition signatures() {
        return new SignatureComposition(parameters().signatureRule(), directory());
    }

    private TagVerifier ofItsOwn(GitRepository git) {
        return new TagVerifier(
                new TagSource(git, new UnaskedRemote(git), log), parameters().tagRules());
    }

    private GitRepository released() {
        return parameters().git().unshallow()
                ? new UnshallowingRepository(directory(), CommandLineGit.onPath(token()), log)
                : checkout();
    }

    private GitRepository rehearsed() {
        return new RehearsedRepository(
                checkout(), parameters().format().nameOf(parameters().version()));
    }

    private Optional<String> token() {
        return composition.credentials().gitHubToken();
    }

    private Path directory() {
        return parameters().directory();
    }

    private ReleaseParameters parameters() {
        return composition.parameters();
    }
}
