package io.github.haztrak.rehearsal;

import java.io.IOException;

/** All that an embedded GitHub knows. */
record GitHubState(GitHubAccess access, GitHubUrls urls, TagStore tags, CheckStore checks, ReleaseStore releases) {

    static GitHubState of(GitHubSeed seed, GitHubUrls urls) throws IOException {
        TagStore tags = new TagStore();
        seed.existing().tags().forEach(tags::put);
        ReleaseFolders folders = ReleaseFolders.emptied(seed.stateDirectory(), new ReleaseJson(urls));
        ReleaseStore releases = new ReleaseStore(tags, folders, seed.existing().immutableReleases());
        for (String tag : seed.existing().releasedTags()) {
            releases.create(ReleaseChange.published(tag));
        }
        return new GitHubState(seed.access(), urls, tags, new CheckStore(), releases);
    }
}
