package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, references and digests as people write them, and as nobody should. */
class NamesTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io, library/nginx",
        "octo/server, docker.io, octo/server",
        "docker.io/nginx, docker.io, library/nginx",
        "ghcr.io/octo/sub/server, ghcr.io, octo/sub/server",
        "localhost/server, localhost, server",
        "localhost:5000/server, localhost:5000, server",
        "127.0.0.1:5000/octo/my__server.v1-x, 127.0.0.1:5000, octo/my__server.v1-x"
    })
    void readsAName(String text, String registry, String repository) {
        assertThat(ImageName.parse(text)).isEqualTo(new ImageName(registry, repository));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "ghcr.io/",
                "ghcr.io/Octo/server",
                "ghcr.io/octo//server",
                "ghcr.io/octo/../server",
                "ghcr.io/octo/server/",
                "ghcr.io/octo/se rver",
                "ghcr.io/octo/server?x",
                "ghcr.io/octo/server\n",
                "ghcr.io:port/octo/server",
                "-x.test/octo",
                "../octo",
                "user@ghcr.io/octo",
                "ghcr.io/octo/$(id)",
                "ghcr.io/octo/sérver"
            })
    void refusesAName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageName.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/Octo/Server, ghcr.io/octo/server",
        "https://ghcr.io/octo/server/, ghcr.io/octo/server",
        "ghcr.io/octo/server:1.0, ghcr.io/octo/server",
        "localhost:5000/Octo/my..server:1.0@sha256:x, localhost:5000/octo/my-server",
        "ghcr.io/octo//_my server_, ghcr.io/octo/my-server",
        "Octo/sérver, docker.io/octo/s-rver"
    })
    void knowsTheNameThatWasMeant(String text, String meant) {
        assertThat(ImageName.meant(text)).hasToString("Optional[" + meant + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "///", "---", "://"})
    void doesNotInventAName(String text) {
        assertThat(ImageName.meant(text)).isEmpty();
    }

    @Test
    void refusesANameWithoutEndInNoTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageName.parse("a-".repeat(100_000) + "a"));
        assertThat(ImageName.meant("A-".repeat(100_000) + "A")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, docker.io/library/nginx:latest",
        "localhost:5000/server, localhost:5000/server:latest",
        "localhost:5000/server:1.0_x, localhost:5000/server:1.0_x"
    })
    void readsATag(String text, String whole) {
        assertThat(ImageReference.parse(text)).hasToString(whole);
        assertThat(ImageReference.parse(text).isByDigest()).isFalse();
    }

    @Test
    void prefersTheDigestToTheTag() {
        ImageReference reference = ImageReference.parse("ghcr.io/octo/base:17@sha256:" + HEX);

        assertThat(reference).hasToString("ghcr.io/octo/base@sha256:" + HEX);
        assertThat(reference.isByDigest()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a:-x", "a:x y", "a:../x", "@sha256:x", "a@sha256:x", "a@md5:1", "a:x:y/z:"})
    void refusesAReference(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageReference.parse(text));
    }

    @Test
    void refusesADigestThatIsAPath() {
        ImageName name = ImageName.parse("octo/server");

        assertThatIllegalArgumentException().isThrownBy(() -> name.tagged("sha256:../../other/manifests/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> name.tagged("x".repeat(129)));
    }

    @Test
    void knowsTheDigestOfAText() {
        Digest digest = Digest.of("");

        assertThat(digest.value()).isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(digest.hex()).hasSize(64);
        assertThat(digest.brief()).isEqualTo("sha256:e3b0c44298fc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:ABC", "sha512:0", "e3b0c442"})
    void refusesADigest(String text) {
        assertThat(Digest.looksLike(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Digest(text));
    }

    @Test
    void refusesANegativeSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Descriptor("any", Digest.of(""), -1));
    }
}
