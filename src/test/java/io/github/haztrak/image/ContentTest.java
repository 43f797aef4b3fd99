package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.haztrak.image.RegistryCredentials.Credential;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes into an image has one order, whatever order it came in. */
class ContentTest {

    @Test
    void sortsTheFilesOfALayer() {
        FileEntry a = new FileEntry(Path.of("2"), "/app/a");
        FileEntry b = new FileEntry(Path.of("1"), "/app/b");

        assertThat(new LayerContent("classes", List.of(b, a)).files()).containsExactly(a, b);
    }

    @Test
    void refusesAnEmptyLayerAndARelativeTarget() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LayerContent("classes", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FileEntry(Path.of("x"), "app/x"));
    }

    @Test
    void readsPermissionsOfThreeOctalDigitsAlone() {
        assertThat(Permissions.parse("640")).hasToString("640").isEqualTo(new Permissions(0640));
        assertThat(new Permissions(4)).hasToString("004");
        for (String text : List.of("", "rwx", "88", "4755", "798")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Permissions.parse(text));
        }
    }

    @Test
    void sortsSettingsAndAnnotations() {
        Provenance provenance = new Provenance(Instant.EPOCH, Map.of("b", "1", "a", "2", "c", "3"));

        assertThat(provenance.annotations().keySet()).containsExactly("a", "b", "c");
        assertThat(new ContainerSettings.Exposure(Set.of("9/tcp", "80/tcp"), Set.of()).ports())
                .containsExactly("80/tcp", "9/tcp");
    }

    @Test
    void readsTheRevisionOnlyIfItIsACommit() {
        assertThat(pushed("f".repeat(40)).revision()).isPresent();
        assertThat(pushed("main; rm -rf").revision()).isEmpty();
    }

    @Test
    void neverShowsASecret() {
        assertThat(new Credential("octo", "s3cret", "settings.xml")).hasToString("octo (settings.xml)");
    }

    private static PushedImage pushed(String revision) {
        return new PushedImage(
                ImageName.parse("octo/server"),
                new Descriptor("any", Digest.of(""), 0),
                0,
                Map.of(Provenance.REVISION, revision));
    }
}
