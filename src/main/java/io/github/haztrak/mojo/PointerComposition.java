package io.github.haztrak.mojo;

import io.github.haztrak.github.AssetDownload;
import io.github.haztrak.github.GitHubWithdrawals;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.publication.ReleaseFiles;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.Withdrawals;
import io.github.haztrak.release.PointerServices;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.tag.TagFormat;

/**
 * The world of who moves pointers by hand: the real one, or that of a rehearsal.
 *
 * @param composition the release's world, of which a part is needed
 * @param log what is told
 */
record PointerComposition(Composition composition, ReleaseLog log) implements PointerServices {

    @Override
    public TagFormat tagFormat() {
        return composition.parameters().format();
    }

    @Override
    public ImageRegistry registry() {
        return composition.registry();
    }

    @Override
    public ReleaseHost host() {
        return composition.host();
    }

    @Override
    public Withdrawals withdrawals() {
        return new GitHubWithdrawals(composition.gitHub(), log.publication());
    }

    @Override
    public ReleaseFiles files() {
        return new AssetDownload(composition.gitHub(), log.publication());
    }
}
