package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of GitHub's releases that a release tool stumbles over. */
class GitHubRulesTest {

    private static final String DRAFT = "{\"tag_name\":\"v1.0.0\",\"draft\":true}";
    private static final String PUBLISHED = "{\"tag_name\":\"v1.0.0\"}";

    @TempDir
    Path state;

    @Test
    void showsDraftsToWritersOnly() throws IOException {
        try (GitHubFixture fixture = writable()) {
            JsonNode draft = fixture.created(DRAFT);
            HttpCalls anyone = HttpCalls.to(fixture.github().uri());
            String address = GitHubFixture.RELEASES + "/" + draft.path("id");

            assertThat(HttpCalls.json(fixture.http().get(GitHubFixture.RELEASES)))
                    .hasSize(1);
            assertThat(HttpCalls.json(anyone.get(GitHubFixture.RELEASES))).isEmpty();
            assertThat(anyone.get(address).statusCode()).isEqualTo(404);
            assertThat(fixture.http()
                            .get(GitHubFixture.RELEASES + "/tags/v1.0.0")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void refusesToWriteWithATokenThatMayOnlyRead() throws IOException {
        try (GitHubFixture fixture = GitHubFixture.start(GitHubFixture.seed(state, GitHubFixture.READER))) {
            HttpResponse<String> refused = fixture.create(DRAFT);

            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(HttpCalls.json(refused).path("message").asText())
                    .isEqualTo("Resource not accessible by integration");
        }
    }

    @Test
    void refusesToWriteWithoutAToken() throws IOException {
        try (GitHubFixture fixture = writable()) {
            HttpCalls anyone = HttpCalls.to(fixture.github().uri());

            assertThat(anyone.post(GitHubFixture.RELEASES, DRAFT).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void tellsAWorkflowTokenNotWhoItIs() throws IOException {
        try (GitHubFixture fixture = writable()) {
            assertThat(fixture.http().get("/user").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void makesALightweightTagForATagNobodyPushed() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.created("{\"tag_name\":\"v3.0.0\",\"target_commitish\":\"" + "e".repeat(40) + "\"}");

            JsonNode ref = HttpCalls.json(fixture.http().get(GitHubFixture.REPOSITORY + "/git/ref/tags/v3.0.0"));
            assertThat(ref.at("/object/type").asText()).isEqualTo("commit");
            assertThat(ref.at("/object/sha").asText()).isEqualTo("e".repeat(40));
        }
    }

    @Test
    void makesNoTagForADraft() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.created("{\"tag_name\":\"v3.0.0\",\"draft\":true}");

            assertThat(fixture.http()
                            .get(GitHubFixture.REPOSITORY + "/git/ref/tags/v3.0.0")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void allowsOnePublishedReleaseForATag() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.created(PUBLISHED);
            JsonNode draft = fixture.created(DRAFT);

            HttpResponse<String> second = fixture.create(PUBLISHED);
            HttpResponse<String> published = fixture.change(draft, "{\"draft\":false}");

            assertThat(second.statusCode()).isEqualTo(422);
            assertThat(GitHubFixture.error(second, "code")).isEqualTo("already_exists");
            assertThat(published.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void refusesABodyThatIsTooLong() throws IOException {
        try (GitHubFixture fixture = writable()) {
            JsonNode draft = fixture.created(DRAFT);

            HttpResponse<String> fits = fixture.change(draft, "{\"body\":\"" + "x".repeat(125_000) + "\"}");
            HttpResponse<String> refused = fixture.change(draft, "{\"body\":\"" + "x".repeat(125_001) + "\"}");

            assertThat(fits.statusCode()).isEqualTo(200);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(GitHubFixture.error(refused, "message")).contains("125000");
        }
    }

    @Test
    void wantsATagName() throws IOException {
        try (GitHubFixture fixture = writable()) {
            assertThat(GitHubFixture.error(fixture.create("{}"), "code")).isEqualTo("missing_field");
            assertThat(fixture.create("no json").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void movesLatestAsEachReleaseWishes() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.created("{\"tag_name\":\"v2.0.0\"}");
            fixture.created("{\"tag_name\":\"v1.0.1\",\"make_latest\":\"false\"}");
            assertThat(fixture.latest()).isEqualTo("v2.0.0");

            fixture.created("{\"tag_name\":\"v3.0.0-rc.1\",\"prerelease\":true}");
            assertThat(fixture.latest()).isEqualTo("v2.0.0");

            JsonNode old = fixture.created("{\"tag_name\":\"v1.0.2\"}");
            assertThat(fixture.latest()).isEqualTo("v1.0.2");

            fixture.change(old, "{\"make_latest\":\"legacy\"}");
            assertThat(fixture.latest()).isEqualTo("v2.0.0");
            assertThat(GitHubFixture.error(fixture.change(old, "{\"make_latest\":\"maybe\"}"), "field"))
                    .isEqualTo("make_latest");
        }
    }

    @Test
    void hasNoLatestBeforeTheFirstRelease() throws IOException {
        try (GitHubFixture fixture = writable()) {
            assertThat(fixture.http().get(GitHubFixture.RELEASES + "/latest").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void keepsAnImmutableReleaseAsItWasPublished() throws IOException {
        GitHubSeed seed = GitHubFixture.seed(state, GitHubFixture.WRITER).withImmutableReleases();
        try (GitHubFixture fixture = GitHubFixture.start(seed)) {
            JsonNode draft = fixture.created(DRAFT);
            JsonNode asset = HttpCalls.json(fixture.upload(draft, "shop.zip", "content"));
            JsonNode release = HttpCalls.json(fixture.change(draft, "{\"draft\":false}"));

            assertThat(release.path("immutable").asBoolean()).isTrue();
            assertThat(fixture.upload(release, "more.zip", "content").statusCode())
                    .isEqualTo(422);
            assertThat(fixture.http()
                            .delete(GitHubFixture.RELEASES + "/assets/" + asset.path("id"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(fixture.change(release, "{\"tag_name\":\"v9\"}").statusCode())
                    .isEqualTo(422);
            assertThat(fixture.change(release, "{\"draft\":true}").statusCode()).isEqualTo(422);
            assertThat(fixture.change(release, "{\"body\":\"a word more\"}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void neverReleasesTheTagOfAnImmutableReleaseAgain() throws IOException {
        GitHubSeed seed = GitHubFixture.seed(state, GitHubFixture.WRITER).withImmutableReleases();
        try (GitHubFixture fixture = GitHubFixture.start(seed)) {
            JsonNode release = fixture.created(PUBLISHED);
            fixture.http().delete(GitHubFixture.RELEASES + "/" + release.path("id"));

            HttpResponse<String> again = fixture.create(PUBLISHED);

            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(GitHubFixture.error(again, "message")).contains("immutable release");
        }
    }

    @Test
    void streamsAnAssetAndGivesItBackOncePublished() throws IOException {
        try (GitHubFixture fixture = writable()) {
            JsonNode draft = fixture.created(DRAFT);
            String content = "x".repeat(3_000_000);

            JsonNode asset = HttpCalls.json(fixture.upload(draft, "my%20shop.zip", content));
            HttpCalls anyone = HttpCalls.to(fixture.github().uri());
            String link = asset.path("browser_download_url").asText();
            int before = anyone.get(link).statusCode();
            fixture.change(draft, "{\"draft\":false}");

            assertThat(asset.path("name").asText()).isEqualTo("my.shop.zip");
            assertThat(asset.path("digest").asText()).isEqualTo(ImageContent.digest(content));
            assertThat(before).isEqualTo(404);
            assertThat(anyone.get(link).body()).isEqualTo(content);
            assertThat(fixture.http()
                            .get(asset.path("url").asText(), "Accept", "application/octet-stream")
                            .body())
                    .isEqualTo(content);
        }
    }

    @Test
    void leavesAStarterBehindWhenAnUploadBreaksOff() throws IOException {
        try (GitHubFixture fixture = writable()) {
            JsonNode draft = fixture.created(DRAFT);
            fixture.github().inject(Fault.on("POST", "/assets").cuttingAfter(1000));

            assertThatIOException().isThrownBy(() -> fixture.upload(draft, "shop.zip", "x".repeat(100_000)));

            JsonNode left =
                    HttpCalls.json(fixture.http().get(GitHubFixture.RELEASES + "/" + draft.path("id") + "/assets"));
            assertThat(left.at("/0/state").asText()).isEqualTo("starter");
            assertThat(GitHubFixture.error(fixture.upload(draft, "shop.zip", "x"), "code"))
                    .isEqualTo("already_exists");
        }
    }

    @Test
    void takesUploadsOnlyAtTheAddressItNames() throws IOException {
        try (GitHubFixture fixture = writable()) {
            JsonNode draft = fixture.created(DRAFT);
            String assets = GitHubFixture.RELEASES + "/" + draft.path("id") + "/assets?name=shop.zip";

            assertThat(fixture.http().post(assets, "content").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void leadsThroughItsPagesByLinks() throws IOException {
        GitHubSeed seed = GitHubFixture.seed(state, GitHubFixture.WRITER).withReleases(List.of("v1", "v2", "v3"));
        try (GitHubFixture fixture = GitHubFixture.start(seed)) {
            HttpResponse<String> middle = fixture.http().get(GitHubFixture.RELEASES + "?per_page=1&page=2");

            String link = HttpCalls.header(middle, "Link");
            assertThat(link).contains("rel=\"prev\"", "rel=\"next\"", "rel=\"last\"", "rel=\"first\"");
            String first = link.substring(1, link.indexOf('>'));
            assertThat(HttpCalls.json(fixture.http().get(first))
                            .at("/0/tag_name")
                            .asText())
                    .isEqualTo("v3");
        }
    }

    @Test
    void keepsTwoReleasesOfATagApartOnDisk() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.created(DRAFT);
            JsonNode second = fixture.created("{\"tag_name\":\"v1.0.0\",\"draft\":true,\"body\":\"second\"}");
            assertThat(state.resolve("releases/v1.0.0~" + second.path("id") + "/body.md"))
                    .hasContent("second");

            fixture.change(second, "{\"tag_name\":\"v1.0.1\"}");

            assertThat(state.resolve("releases/v1.0.1/body.md")).hasContent("second");
        }
    }

    @Test
    void seesATagMove() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.github().pushed(new SeededTag("v1.0.0", "b".repeat(40), "f".repeat(40), "Moved"));

            JsonNode ref = HttpCalls.json(fixture.http().get(GitHubFixture.REPOSITORY + "/git/ref/tags/v1.0.0"));
            assertThat(ref.at("/object/sha").asText()).isEqualTo("b".repeat(40));
        }
    }

    @Test
    void countsTheRequestsOfBothPorts() throws IOException {
        try (GitHubFixture fixture = writable()) {
            fixture.upload(fixture.created(DRAFT), "shop.zip", "content");

            assertThat(fixture.github().requests().count("POST")).isEqualTo(2);
            assertThat(fixture.github().requests().connections()).isEqualTo(2);
        }
    }

    private GitHubFixture writable() throws IOException {
        return GitHubFixture.start(GitHubFixture.seed(state, GitHubFixture.WRITER));
    }
}
