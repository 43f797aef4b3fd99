package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTokenTest {

    private static final RegistryCredentials OCTO = new RegistryCredentials("octo", "s3cret");
    private static final String SERVER = "repository:octo/server:pull,push";
    private static final String CLIENT = "repository:octo/client:pull,push";

    @TempDir
    Path state;

    private EmbeddedRegistry registry;
    private HttpCalls http;

    @BeforeEach
    void start() throws IOException {
        registry = EmbeddedRegistry.start(RegistryOptions.guarded(state, OCTO));
        http = HttpCalls.to(registry.uri());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void challengesARequestWithoutAToken() throws IOException {
        HttpResponse<String> refused = http.post("/v2/octo/server/blobs/uploads/", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(HttpCalls.header(refused, "WWW-Authenticate"))
                .isEqualTo(
                        "Bearer realm=\"" + registry.uri() + "/token\",service=\"ghcr.test\",scope=\"" + SERVER + "\"");
        assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("UNAUTHORIZED");
    }

    @Test
    void asksOnlyForPullWhereNothingIsWritten() throws IOException {
        HttpResponse<String> refused = http.head("/v2/octo/server/manifests/latest");

        assertThat(HttpCalls.header(refused, "WWW-Authenticate")).contains("scope=\"repository:octo/server:pull\"");
    }

    @Test
    void asksForTheSourceOfAMountToo() throws IOException {
        HttpResponse<String> refused = http.post("/v2/octo/client/blobs/uploads/?mount=sha256:0&from=octo/server", "");

        assertThat(HttpCalls.header(refused, "WWW-Authenticate"))
                .contains("scope=\"" + CLIENT + " repository:octo/server:pull\"");
    }

    @Test
    void honoursSeveralScopesWithOneToken() throws IOException {
        HttpCalls octo = http.as("Bearer " + token("?scope=" + SERVER + "&scope=" + CLIENT));

        assertThat(octo.post("/v2/octo/server/blobs/uploads/", "").statusCode()).isEqualTo(202);
        assertThat(octo.post("/v2/octo/client/blobs/uploads/", "").statusCode()).isEqualTo(202);
    }

    @Test
    void saysThatATokenIsTooNarrow() throws IOException {
        HttpCalls octo = http.as("Bearer " + token("?scope=repository:octo/server:pull"));

        HttpResponse<String> refused = octo.post("/v2/octo/server/blobs/uploads/", "");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(HttpCalls.header(refused, "WWW-Authenticate")).contains("error=\"insufficient_scope\"");
    }

    @Test
    void deniesAWrongLogin() throws IOException {
        HttpCalls other = http.as(new RegistryCredentials("octo", "wrong").basic());

        HttpResponse<String> refused = other.get("/token?scope=" + SERVER);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(HttpCalls.json(refused).at("/errors/0/code").asText()).isEqualTo("DENIED");
    }

    @Test
    void givesNoTokenToNobody() throws IOException {
        assertThat(http.get("/token?scope=" + SERVER).statusCode()).isEqualTo(401);
    }

    @Test
    void givesNoTokenByPost() throws IOException {
        assertThat(http.as(OCTO.basic()).post("/token", "grant_type=password").statusCode())
                .isEqualTo(405);
    }

    @Test
    void letsTokensExpire() throws IOException {
        HttpCalls octo = http.as("Bearer " + token("?scope=" + SERVER));
        assertThat(octo.get("/v2/").statusCode()).isEqualTo(200);

        registry.expireTokens();

        assertThat(octo.get("/v2/").statusCode()).isEqualTo(401);
    }

    @Test
    void saysInItsTokensWhatTheyAreGoodFor() throws IOException {
        String[] parts = token("?scope=" + SERVER).split("\\.", -1);

        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains(
                        "\"access\":[{\"type\":\"repository\",\"name\":\"octo/server\",\"actions\":[\"pull\",\"push\"]}]");
    }

    @Test
    void saysNothingInOpaqueTokens() throws IOException {
        restart(RegistryOptions.guarded(state, OCTO).with(RegistryLogin.OPAQUE_TOKENS));

        String token = token("?scope=" + SERVER);

        assertThat(token).doesNotContain(".");
        assertThat(http.as("Bearer " + token)
                        .post("/v2/octo/server/blobs/uploads/", "")
                        .statusCode())
                .isEqualTo(202);
        assertThat(registry.openUploads()).isEqualTo(1);
    }

    @Test
    void grantsLessWhereNobodyMayPush() throws IOException {
        restart(RegistryOptions.guarded(state, OCTO).withReadOnly("octo/server"));
        HttpCalls octo = http.as("Bearer " + token("?scope=" + SERVER + "&scope=" + CLIENT));

        assertThat(octo.post("/v2/octo/client/blobs/uploads/", "").statusCode()).isEqualTo(202);
        assertThat(octo.post("/v2/octo/server/blobs/uploads/", "").statusCode()).isEqualTo(401);
        assertThat(octo.get("/v2/octo/server/tags/list").statusCode()).isEqualTo(404);
    }

    @Test
    void takesUserAndSecretWithEachRequest() throws IOException {
        restart(RegistryOptions.guarded(state, OCTO).with(RegistryLogin.BASIC));

        assertThat(HttpCalls.header(http.get("/v2/"), "WWW-Authenticate")).isEqualTo("Basic realm=\"rehearsal\"");
        assertThat(http.as(OCTO.basic()).get("/v2/").statusCode()).isEqualTo(200);
        assertThat(http.as(new RegistryCredentials("octo", "wrong").basic())
                        .get("/v2/")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void cancelsAnUpload() throws IOException {
        HttpCalls octo = http.as("Bearer " + token("?scope=" + SERVER));
        String upload = HttpCalls.header(octo.post("/v2/octo/server/blobs/uploads/", ""), "Location");
        assertThat(registry.openUploads()).isEqualTo(1);

        assertThat(octo.delete(URI.create(upload).getPath()).statusCode()).isEqualTo(204);

        assertThat(registry.openUploads()).isZero();
    }

    @Test
    void deniesInTheWordsOfGhcr() throws IOException {
        registry.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/server"));
        HttpCalls octo = http.as("Bearer " + token("?scope=" + SERVER + "&scope=" + CLIENT));

        HttpResponse<String> refused = octo.post("/v2/octo/server/blobs/uploads/", "");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(HttpCalls.json(refused).at("/errors/0/message").asText())
                .isEqualTo("permission_denied: write_package");
        assertThat(octo.post("/v2/octo/client/blobs/uploads/", "").statusCode()).isEqualTo(202);
    }

    @Test
    void showsNoSecret() {
        assertThat(OCTO).hasToString("RegistryCredentials[user=octo]");
    }

    private void restart(RegistryOptions options) throws IOException {
        registry.close();
        registry = EmbeddedRegistry.start(options);
        http = HttpCalls.to(registry.uri());
    }

    private String token(String query) throws IOException {
        HttpResponse<String> answer = http.as(OCTO.basic()).get("/token" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return HttpCalls.json(answer).path("token").asText();
    }
}
