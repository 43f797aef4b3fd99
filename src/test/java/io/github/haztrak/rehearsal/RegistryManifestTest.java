package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RegistryManifestTest extends OpenRegistry {
    private static final String MANIFEST = ImageContent.manifest("config", "layer");

    @Test
    void givesBackTheExactBytesAndTypeByTagAndByDigest() throws IOException {
        pushBlobs();
        HttpResponse<String> done = put("1.0.0", ImageContent.IMAGE, MANIFEST);

        assertThat(done.statusCode()).isEqualTo(201);
        for (String reference : new String[] {"1.0.0", ImageContent.digest(MANIFEST)}) {
            HttpResponse<String> found = get(reference);
            assertThat(found.body()).isEqualTo(MANIFEST);
            assertThat(HttpCalls.header(found, "Content-Type")).isEqualTo(ImageContent.IMAGE);
            assertThat(HttpCalls.header(found, "Docker-Content-Digest")).isEqualTo(ImageContent.digest(MANIFEST));
        }
    }

    @Test
    void namesEveryBlobItDoesNotKnow() throws IOException {
        HttpResponse<String> refused = put("1.0.0", ImageContent.IMAGE, MANIFEST);

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode errors = HttpCalls.json(refused).path("errors");
        assertThat(errors.findValuesAsText("code")).containsExactly("MANIFEST_BLOB_UNKNOWN", "MANIFEST_BLOB_UNKNOWN");
        assertThat(errors.findValuesAsText("detail"))
                .containsExactly(ImageContent.digest("config"), ImageContent.digest("layer"));
        assertThat(get("1.0.0").statusCode()).isEqualTo(404);
    }

    @Test
    void namesABlobOnceHoweverOftenTheManifestUsesIt() throws IOException {
        HttpResponse<String> refused = put("1", ImageContent.IMAGE, ImageContent.manifest("layer", "layer", "layer"));

        assertThat(HttpCalls.json(refused).path("errors")).hasSize(1);
    }

    @Test
    void doesNotCountABlobOfAnotherRepository() throws IOException {
        pushBlobs();

        HttpResponse<String> refused =
                http.put("/v2/octo/client/manifests/1", MANIFEST, "Content-Type", ImageContent.IMAGE);

        assertThat(HttpCalls.json(refused).path("errors")).hasSize(2);
    }

    @Test
    void namesTheManifestsAnIndexMisses() throws IOException {
        HttpResponse<String> refused = put("1.0.0", ImageContent.INDEX, ImageContent.index(MANIFEST));

        assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("MANIFEST_BLOB_UNKNOWN");
        assertThat(HttpCalls.json(refused).at("/errors/0/detail").asText()).isEqualTo(ImageContent.digest(MANIFEST));
    }

    @Test
    void takesAnIndexOfManifestsItHas() throws IOException {
        pushBlobs();
        put(ImageContent.digest(MANIFEST), ImageContent.IMAGE, MANIFEST);

        assertThat(put("1.0.0", ImageContent.INDEX, ImageContent.index(MANIFEST))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void refusesAManifestUnderAnotherDigest() throws IOException {
        pushBlobs();

        HttpResponse<String> refused = put(ImageContent.digest("other"), ImageContent.IMAGE, MANIFEST);

        assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("DIGEST_INVALID");
    }

    @Test
    void refusesWhatIsNoManifest() throws IOException {
        for (String text : new String[] {"nothing", "{}", "[]", "{\"mediaType\":\"text/plain\"}"}) {
            HttpResponse<String> refused = put("1.0.0", ImageContent.IMAGE, text);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("MANIFEST_INVALID");
        }
    }

    @Test
    void refusesATagThatIsNone() throws IOException {
        pushBlobs();

        HttpResponse<String> refused = put("1.0+build", ImageContent.IMAGE, MANIFEST);

        assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("TAG_INVALID");
    }

    @Test
    void hidesAManifestFromAClientThatDoesNotAcceptItsType() throws IOException {
        pushBlobs();
        put("1.0.0", ImageContent.IMAGE, MANIFEST);

        assertThat(http.get("/v2/octo/server/manifests/1.0.0", "Accept", ImageContent.INDEX)
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.get("/v2/octo/server/manifests/1.0.0", "Accept", ImageContent.IMAGE)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void movesATagToAnotherManifest() throws IOException {
        pushBlobs();
        put("latest", ImageContent.IMAGE, MANIFEST);
        String next = ImageContent.manifest("config");

        put("latest", ImageContent.IMAGE, next);

        assertThat(get("latest").body()).isEqualTo(next);
        assertThat(get(ImageContent.digest(MANIFEST)).statusCode()).isEqualTo(200);
    }

    @Test
    void deletesNoManifestAsGhcrDoesNot() throws IOException {
        assertThat(http.delete("/v2/octo/server/manifests/latest").statusCode()).isEqualTo(405);
    }

    @Test
    void listsTagsInPages() throws IOException {
        pushBlobs();
        for (String tag : new String[] {"latest", "1.0.0", "1.1.0"}) {
            put(tag, ImageContent.IMAGE, MANIFEST);
        }

        HttpResponse<String> first = http.get("/v2/octo/server/tags/list?n=2");
        String link = HttpCalls.header(first, "Link");
        HttpResponse<String> second = http.get(link.substring(1, link.indexOf('>')));

        assertThat(tags(first)).isEqualTo("[\"1.0.0\",\"1.1.0\"]");
        assertThat(link).endsWith("rel=\"next\"");
        assertThat(tags(second)).isEqualTo("[\"latest\"]");
        assertThat(HttpCalls.header(second, "Link")).isEmpty();
    }

    @Test
    void knowsNoTagsOfAnUnknownRepository() throws IOException {
        HttpResponse<String> unknown = http.get("/v2/octo/nothing/tags/list");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(HttpCalls.json(unknown).at("/errors/0/code").asText()).isEqualTo("NAME_UNKNOWN");
    }

    @Test
    void refusesAPageSizeThatIsNone() throws IOException {
        pushBlobs();

        assertThat(http.get("/v2/octo/server/tags/list?n=many").statusCode()).isEqualTo(400);
    }

    private void pushBlobs() throws IOException {
        for (String content : new String[] {"config", "layer"}) {
            http.post("/v2/octo/server/blobs/uploads/?digest=" + ImageContent.digest(content), content);
        }
    }

    private HttpResponse<String> put(String reference, String type, String content) throws IOException {
        return http.put("/v2/octo/server/manifests/" + reference, content, "Content-Type", type);
    }

    private HttpResponse<String> get(String reference) throws IOException {
        return http.get("/v2/octo/server/manifests/" + reference);
    }

    private static String tags(HttpResponse<String> answer) throws IOException {
        return HttpCalls.json(answer).path("tags").toString();
    }
}
