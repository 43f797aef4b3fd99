package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseLockTest {
    private static final ImageReference JAVA = ImageReference.parse("eclipse-temurin:17-jre");
    private static final ImageReference SITE = ImageReference.parse("ghcr.io/octo/nginx:1");
    private static final Digest ONE = Digest.of("one");
    private static final Digest TWO = Digest.of("two");

    @Test
    void isWrittenSortedAndReadBack() {
        BaseLock lock = BaseLock.empty().with(SITE, TWO).with(JAVA, TWO).with(JAVA, ONE);

        assertThat(lock.text())
                .startsWith("# ")
                .endsWith("\ndocker.io/library/eclipse-temurin:17-jre " + ONE + "\nghcr.io/octo/nginx:1 " + TWO + "\n");
        assertThat(BaseLock.parse(lock.text().lines().toList())).isEqualTo(lock);
    }

    @Test
    void takesShortNamesCommentsAndBlanks() {
        BaseLock lock = BaseLock.parse(List.of("", "  # ours", " eclipse-temurin:17-jre \t" + ONE + " "));

        assertThat(lock.of(JAVA)).contains(ONE);
        assertThat(lock.of(SITE)).isEmpty();
        assertThat(lock.resolved(JAVA)).hasToString("docker.io/library/eclipse-temurin@" + ONE);
        assertThat(lock.resolved(SITE)).isEqualTo(SITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java:17",
                "java:17 latest",
                "java:17 sha256:1",
                "No Image",
                "java:17 %s more",
                "java@%s %s",
                "<<<<<<< HEAD",
                "java:17 %s\njava:17 %s"
            })
    void refusesAnythingElseWithItsLine(String text) {
        List<String> lines =
                ("# first\n" + text.replace("%s", ONE.value())).lines().toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseLock.parse(lines))
                .withMessageStartingWith("line " + lines.size() + ": ");
    }
}
