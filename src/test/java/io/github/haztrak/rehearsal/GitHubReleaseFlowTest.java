package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.github.GHAsset;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHRelease;
import org.kohsuke.github.GHReleaseBuilder.MakeLatest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTagObject;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.HttpException;

/** The release flow as GitHub's Java client sees it. */
class GitHubReleaseFlowTest {

    @TempDir
    Path state;

    private GitHubFixture fixture;
    private GHRepository repository;

    @BeforeEach
    void start() throws IOException {
        fixture = GitHubFixture.start(
                GitHubFixture.seed(state, GitHubFixture.WRITER).withReleases(List.of("v0.9.0")));
        repository = client("octo-token").getRepository("octo/shop");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void draftsFillsAndPublishesARelease() throws IOException {
        GHRelease draft = repository
                .createRelease("v1.0.0")
                .name("Shop 1.0.0")
                .body("Hello")
                .draft(true)
                .create();
        Path file = Files.writeString(state.resolve("shop.zip"), "content");
        GHAsset asset = draft.uploadAsset(file.toFile(), "application/zip");

        assertThat(draft.isDraft()).isTrue();
        assertThat(asset.getSize()).isEqualTo(7);
        assertThat(asset.getState()).isEqualTo("uploaded");
        assertThat(repository.getReleaseByTagName("v1.0.0")).isNull();

        GHRelease published =
                draft.update().draft(false).makeLatest(MakeLatest.TRUE).update();

        assertThat(published.isDraft()).isFalse();
        assertThat(published.getPublished_at()).isNotNull();
        assertThat(repository.getReleaseByTagName("v1.0.0").getBody()).isEqualTo("Hello");
        assertThat(repository.getLatestRelease().getTagName()).isEqualTo("v1.0.0");
    }

    @Test
    void showsTheReleaseToAHuman() throws IOException {
        GHRelease draft = repository
                .createRelease("client/v2.0.0")
                .body("# Client\n")
                .draft(true)
                .create();
        draft.uploadAsset("notes.txt", new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)), "text/plain");

        Path folder = state.resolve("releases/client%2Fv2.0.0");
        assertThat(folder.resolve("body.md")).hasContent("# Client\n");
        assertThat(folder.resolve("assets/notes.txt")).hasContent("text");
        assertThat(Json.parse(Files.readAllBytes(folder.resolve("release.json")))
                        .path("draft")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void listsReleasesOverSeveralPages() throws IOException {
        for (int i = 0; i < 7; i++) {
            repository.createRelease("v1.0." + i).draft(true).create();
        }

        List<String> names = repository.listReleases().withPageSize(3).toList().stream()
                .map(GHRelease::getTagName)
                .toList();

        List<String> expected = new java.util.ArrayList<>(
                IntStream.rangeClosed(0, 6).mapToObj(i -> "v1.0." + (6 - i)).toList());
        expected.add("v0.9.0");
        assertThat(names).containsExactlyElementsOf(expected);
    }

    @Test
    void replacesAnAsset() throws IOException {
        GHRelease draft = repository.createRelease("v1.0.0").draft(true).create();
        Path file = Files.writeString(state.resolve("shop.zip"), "old");
        GHAsset old = draft.uploadAsset(file.toFile(), "application/zip");
        assertThatThrownBy(() -> draft.uploadAsset(file.toFile(), "application/zip"))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("already_exists");

        old.delete();
        Files.writeString(file, "new");
        draft.uploadAsset(file.toFile(), "application/zip");

        assertThat(state.resolve("releases/v1.0.0/assets/shop.zip")).hasContent("new");
        assertThat(draft.listAssets().toList()).hasSize(1);
    }

    @Test
    void deletesADraft() throws IOException {
        GHRelease draft = repository.createRelease("v1.0.0").draft(true).create();

        draft.delete();

        assertThat(repository.getRelease(draft.getId())).isNull();
        assertThat(state.resolve("releases/v1.0.0")).doesNotExist();
    }

    @Test
    void tellsAnnotatedTagsFromLightweightOnes() throws IOException {
        JsonNode annotated = ref("v1.0.0");
        GHTagObject object = repository.getTagObject(annotated.path("sha").asText());

        assertThat(annotated.path("type").asText()).isEqualTo("tag");
        assertThat(ref("client/v2.0.0").path("type").asText()).isEqualTo("commit");
        assertThat(object.getMessage()).isEqualTo("First release\n");
        assertThat(object.getObject().getSha()).isEqualTo("c".repeat(40));
        assertThat(object.getVerification().isVerified()).isFalse();
    }

    /** GitHub API for Java asks for it at an address that GitHub does not describe any more. */
    private JsonNode ref(String tag) throws IOException {
        return HttpCalls.json(fixture.http().get(GitHubFixture.REPOSITORY + "/git/ref/tags/" + tag))
                .path("object");
    }

    @Test
    void refusesAnotherToken() {
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> client("wrong").getRepository("octo/shop"))
                .satisfies(e -> assertThat(e.getResponseCode()).isEqualTo(401))
                .withMessageContaining("Bad credentials");
    }

    @Test
    void knowsOneRepository() {
        assertThatExceptionOfType(GHFileNotFoundException.class)
                .isThrownBy(() -> client("octo-token").getRepository("octo/other"));
    }

    private GitHub client(String token) throws IOException {
        return new GitHubBuilder()
                .withEndpoint(fixture.github().uri().toString())
                .withAppInstallationToken(token)
                .build();
    }
}
