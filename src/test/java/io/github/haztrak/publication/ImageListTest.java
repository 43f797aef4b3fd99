package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.haztrak.image.PushedImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageListTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    @Test
    void readsWhatAReleaseWrites() {
        PushedImages images = PublicationFixture.images("");

        assertThat(ImageList.parse(ReleaseBody.imageList(images)).images())
                .hasSameSizeAs(images.images())
                .allSatisfy(entry -> assertThat(images.images())
                        .anyMatch(image -> image.name().equals(entry.name())
                                && image.manifest().digest().equals(entry.digest())
                                && images.tag().version().imageTag().equals(entry.tag())));
    }

    @Test
    void knowsAPortFromATag() {
        ImageList.Entry entry = ImageList.parse(HEX + "  127.0.0.1:5000/octo/server:1.0_7\n")
                .images()
                .get(0);

        assertThat(entry.name()).hasToString("127.0.0.1:5000/octo/server");
        assertThat(entry.tag()).isEqualTo("1.0_7");
    }

    @Test
    void readsAnEmptyListAsOne() {
        assertThat(ImageList.parse("").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "0123  ghcr.io/octo/server:1.0.0",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef ghcr.io/octo/server:1.0.0",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  ghcr.io/octo/server",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef  ghcr.io/OCTO/server:1.0.0",
                "\n"
            })
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageList.parse(text));
    }
}
