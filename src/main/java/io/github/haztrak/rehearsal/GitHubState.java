package io.github.haztrak.rehearsal;

import java.io.IOException;

/** All that an embedded GitHub knows. */
record GitHubState(GitHubAccess access, GitHubUrls urls, TagStore tags, Reported reported, ReleaseStore releases) {

    /** What was told of commits and plans. */
    record Reported(CheckStore checks, ContributionStore contributions, MilestoneStore milestones) {}

    static GitHubState of(GitHubSeed seed, GitHubUrls urls) throws IOException {
        TagStore tags = new TagStore();
        seed.existing().tags().forEach(tags::put);
        ReleaseFolders folders = ReleaseFolders.emptied(seed.stateDirectory(), new ReleaseJson(urls));
        ReleaseStore releases = new ReleaseStore(tags, folders, seed.existing().immutableReleases());
        for (String tag : seed.existing().releasedTags()) {
            releases.create(ReleaseChange.published(tag));
        }
        return new GitHubState(
                seed.access(),
                urls,
                tags,
                new Reported(new CheckStore(), new ContributionStore(), new MilestoneStore()),
                releases);
    }

    CheckStore checks() {
        return reported.checks();
    }

    ContributionStore contributions() {
        return reported.contributions();
    }

    MilestoneStore milestones() {
        return reported.milestones();
    }
}
