package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.ImageName;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read in a token, and what cannot. */
class TokenScopeTest {
    private static final ImageName SERVER = ImageName.parse("ghcr.io/octo/server");

    @Test
    void namesTheRepositoriesThatItIsGoodFor() {
        TokenScope scope = TokenScope.of(token("""
                {"access":[{"type":"repository","name":"octo/server","actions":["pull","push"]},
                           {"type":"repository","name":"octo/all","actions":["*"]},
                           {"type":"repository","name":"base/java","actions":["pull"]},
                           {"type":"registry","name":"catalog","actions":["push"]}]}"""));

        assertThat(scope.writable()).containsExactlyInAnyOrder("octo/server", "octo/all");
        assertThat(scope.covers(SERVER)).isTrue();
        assertThat(scope.covers(ImageName.parse("ghcr.io/octo/serve"))).isFalse();
    }

    @Test
    void needsNoSignatureToBeRead() {
        String claims = "{\"access\":[{\"type\":\"repository\",\"name\":\"octo/server\",\"actions\":[\"push\"]}]}";

        assertThat(TokenScope.of(token(claims).replaceFirst("[^.]*$", "")).covers(SERVER))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer opaque",
                "Bearer Z2hzX2ludmVudGVk",
                "Bearer a.b.c",
                "Bearer a.!!.c",
                "Bearer ..",
                "Bearer ",
                "Basic b2N0bzpz.e30.x",
                ""
            })
    void saysNothingIfItIsNoneOfThese(String header) {
        assertThat(TokenScope.of(header).writable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "{\"access\":null}",
                "{\"access\":\"octo/server\"}",
                "{\"access\":[null,1,{}]}",
                "{\"access\":[{\"type\":\"repository\",\"name\":\"octo/server\",\"actions\":\"push\"}]}"
            })
    void saysNothingWithoutTheClaim(String claims) {
        assertThat(TokenScope.of(token(claims)).covers(SERVER)).isFalse();
    }

    private static String token(String claims) {
        return "Bearer head."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }
}
