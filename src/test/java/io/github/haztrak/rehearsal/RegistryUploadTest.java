package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class RegistryUploadTest extends OpenRegistry {
    @Test
    void takesABlobInOnePut() throws IOException {
        HttpResponse<String> done = http.put(started() + "?digest=" + digest("layer"), "layer");

        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(HttpCalls.header(done, "Docker-Content-Digest")).isEqualTo(digest("layer"));
        assertThat(http.get(HttpCalls.header(done, "Location")).body()).isEqualTo("layer");
    }

    @Test
    void takesABlobInOnePost() throws IOException {
        HttpResponse<String> done = http.post("/v2/octo/server/blobs/uploads/?digest=" + digest("layer"), "layer");

        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(blob("octo/server", "layer").statusCode()).isEqualTo(200);
    }

    @Test
    void takesABlobInChunksAndTellsHowFarItIs() throws IOException {
        String upload = started();

        HttpResponse<String> first = http.patch(upload, "lay", "Content-Range", "0-2");
        HttpResponse<String> status = http.get(upload);
        HttpResponse<String> second = http.patch(upload, "er", "Content-Range", "3-4");
        HttpResponse<String> done = http.put(upload + "?digest=" + digest("layer"), "");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(status.statusCode()).isEqualTo(204);
        assertThat(HttpCalls.header(status, "Range")).isEqualTo("0-2");
        assertThat(HttpCalls.header(second, "Range")).isEqualTo("0-4");
        assertThat(done.statusCode()).isEqualTo(201);
    }

    @Test
    void takesAStreamOfUnknownLength() throws IOException {
        var stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000]));
        String upload = started();

        http.send("PATCH", upload, stream);
        HttpResponse<String> status = http.get(upload);

        assertThat(HttpCalls.header(status, "Range")).isEqualTo("0-299999");
    }

    @Test
    void refusesAChunkOutOfOrder() throws IOException {
        String upload = started();
        http.patch(upload, "lay", "Content-Range", "0-2");

        HttpResponse<String> gap = http.patch(upload, "er", "Content-Range", "7-8");

        assertThat(gap.statusCode()).isEqualTo(416);
        assertThat(error(gap)).isEqualTo("BLOB_UPLOAD_INVALID");
    }

    @Test
    void refusesContentThatIsNotWhatItsDigestSays() throws IOException {
        String upload = started();

        HttpResponse<String> wrong = http.put(upload + "?digest=" + digest("other"), "layer");

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(error(wrong)).isEqualTo("DIGEST_INVALID");
        assertThat(error(http.get(upload))).isEqualTo("BLOB_UPLOAD_UNKNOWN");
        assertThat(state.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void refusesADigestThatIsNone() throws IOException {
        assertThat(error(http.put(started() + "?digest=md5:abc", "layer"))).isEqualTo("DIGEST_INVALID");
    }

    @Test
    void forgetsACancelledUpload() throws IOException {
        String upload = started();
        http.patch(upload, "lay");

        assertThat(http.delete(upload).statusCode()).isEqualTo(204);
        assertThat(http.patch(upload, "er").statusCode()).isEqualTo(404);
    }

    @Test
    void mountsABlobThatTheOtherRepositoryHas() throws IOException {
        push("octo/server", "layer");

        HttpResponse<String> mounted = http.post(mount("layer"), "");

        assertThat(mounted.statusCode()).isEqualTo(201);
        assertThat(blob("octo/client", "layer").statusCode()).isEqualTo(200);
    }

    @Test
    void opensAnUploadWhenThereIsNothingToMount() throws IOException {
        HttpResponse<String> refused = http.post(mount("layer"), "");

        assertThat(refused.statusCode()).isEqualTo(202);
        String upload = HttpCalls.header(refused, "Location");
        assertThat(http.put(upload + "?digest=" + digest("layer"), "layer").statusCode())
                .isEqualTo(201);
    }

    @Test
    void showsABlobOnlyInItsRepositories() throws IOException {
        push("octo/server", "layer");

        HttpResponse<String> elsewhere = blob("octo/client", "layer");

        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(error(elsewhere)).isEqualTo("BLOB_UNKNOWN");
    }

    @Test
    void keepsABlobOfManyRepositoriesOnce() throws IOException {
        push("octo/server", "layer");
        push("octo/client", "layer");

        try (var files = Files.list(state.resolve("blobs/sha256"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void answersHeadWithTheSize() throws IOException {
        push("octo/server", "layer");

        HttpResponse<String> head = http.head("/v2/octo/server/blobs/" + digest("layer"));

        assertThat(HttpCalls.header(head, "Content-Length")).isEqualTo("5");
        assertThat(head.body()).isEmpty();
    }

    @Test
    void deletesNoBlobAsGhcrDoesNot() throws IOException {
        push("octo/server", "layer");

        HttpResponse<String> refused = http.delete("/v2/octo/server/blobs/" + digest("layer"));

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(error(refused)).isEqualTo("UNSUPPORTED");
    }

    @Test
    void refusesARepositoryNameWithCapitals() throws IOException {
        assertThat(error(http.post("/v2/Octo/server/blobs/uploads/", ""))).isEqualTo("NAME_INVALID");
    }

    @Test
    void findsItsContentAgainAfterARestart() throws IOException {
        push("octo/server", "layer");
        registry.close();

        try (EmbeddedRegistry next = EmbeddedRegistry.start(RegistryOptions.open(state))) {
            HttpCalls again = HttpCalls.to(next.uri());
            assertThat(again.get("/v2/octo/server/blobs/" + digest("layer")).body())
                    .isEqualTo("layer");
        }
    }

    private String started() throws IOException {
        HttpResponse<String> answer = http.post("/v2/octo/server/blobs/uploads/", "");
        assertThat(answer.statusCode()).isEqualTo(202);
        return HttpCalls.header(answer, "Location");
    }

    private void push(String repository, String content) throws IOException {
        http.post("/v2/" + repository + "/blobs/uploads/?digest=" + digest(content), content);
    }

    private HttpResponse<String> blob(String repository, String content) throws IOException {
        return http.get("/v2/" + repository + "/blobs/" + digest(content));
    }

    private static String mount(String content) {
        return "/v2/octo/client/blobs/uploads/?mount=" + digest(content) + "&from=octo/server";
    }

    private static String digest(String content) {
        return ImageContent.digest(content);
    }

    private static String error(HttpResponse<String> answer) throws IOException {
        return HttpCalls.json(answer).at("/errors/0/code").asText();
    }
}
