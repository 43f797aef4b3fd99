package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaVersionTest {

    @ParameterizedTest
    @CsvSource({
        "17, 17",
        "17.0.9, 17",
        "' 21 ', 21",
        "jdk-21.0.1+12, 21",
        "jdk-21+35, 21",
        "jdk8u392-b08, 8",
        "8u322, 8",
        "1.8.0_392, 8",
        "1.8, 8",
        "jdk-17.0.9+9_openj9-0.41.0, 17",
        "25-ea, 25"
    })
    void isReadAsBaseImagesWriteIt(String text, int feature) {
        assertThat(JavaVersion.parse(text)).contains(new JavaVersion(feature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "jdk", "0", "1000", "17jre", "${release}", "-17"})
    void isNotGuessed(String text) {
        assertThat(JavaVersion.parse(text)).isEmpty();
    }

    @Test
    void runsItsOwnClassesAndOlderOnes() {
        assertThat(JavaVersion.ofClassFile(61)).isEqualTo(new JavaVersion(17)).hasToString("Java 17");
        assertThat(new JavaVersion(21).runs(new JavaVersion(17))).isTrue();
        assertThat(new JavaVersion(17).runs(new JavaVersion(17))).isTrue();
        assertThat(new JavaVersion(17).runs(new JavaVersion(21))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> JavaVersion.ofClassFile(44));
    }
}
