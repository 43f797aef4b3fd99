package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHReleaseBuilder.MakeLatest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHubBuilder;

class GitHubStandInTest {
    @Test
    void takesAReleaseFromDraftToLatest() throws Exception {
        try (GitHubStandIn github = GitHubStandIn.start()) {
            GHRepository repository = repository(github);
            GHRelease draft = repository.createRelease("v1.0.0").draft(true).create();
            draft.uploadAsset("notes.txt", new ByteArrayInputStream(new byte[] {1, 2, 3}), "text/plain");

            assertThat(repository.listReleases().toList())
                    .allMatch(GHRelease::isDraft)
                    .hasSize(1);
            assertThat(repository.getLatestRelease()).isNull();

            draft.update().draft(false).makeLatest(MakeLatest.TRUE).update();

            assertThat(repository.getLatestRelease().getTagName()).isEqualTo("v1.0.0");
            assertThat(repository.getReleaseByTagName("v1.0.0").listAssets().toList())
                    .singleElement()
                    .returns("notes.txt", asset -> asset.getName())
                    .returns(3L, asset -> asset.getSize());
        }
    }

    private static GHRepository repository(GitHubStandIn github) throws Exception {
        return new GitHubBuilder()
                .withEndpoint(github.apiUrl())
                .withAppInstallationToken(github.token())
                .build()
                .getRepository(github.repository());
    }
}
