package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static final List<Version> ASCENDING = versions(
            "Jupiter",
            "latest",
            "v1.0",
            "0.9",
            "1.0.0-1",
            "1.0.0-2",
            "1.0.0-11",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.0.1",
            "1.0.1",
            "1.2",
            "1.10",
            "2",
            "10.0.0",
            "2026.1",
            "99999999999999999999.0",
            "100000000000000000000.0");

    @Test
    void isOrderedAsSemanticVersioningSays() {
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            List<Version> shuffled = new ArrayList<>(ASCENDING);
            Collections.shuffle(shuffled, random);
            Collections.sort(shuffled);
            assertThat(shuffled).isEqualTo(ASCENDING);
        }
    }

    @Test
    void comparesEveryPairTheSameBothWays() {
        for (Version one : ASCENDING) {
            for (Version other : ASCENDING) {
                assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0.0", "1.0.0+a, 1.0.0+b", "1, 1.0.0.0", "1.0-rc.1, 1.0.0-rc.1+build", "01.0, 1.0"})
    void countsAsEqualWhatSemanticVersioningDoesNotTellApart(String one, String other) {
        assertThat(new Version(one)).isEqualByComparingTo(new Version(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0, true",
        "2026.1, true",
        "1.2.0+7, true",
        "1.2.0-rc.1, false",
        "1.2.0-SNAPSHOT, false",
        "next, false"
    })
    void isStableWithNumbersAlone(String text, boolean stable) {
        assertThat(new Version(text).isStable()).isEqualTo(stable);
    }

    @Test
    void knowsWhatItIsDevelopedTowards() {
        assertThat(new Version("1.2.0-SNAPSHOT").released()).isEqualTo(new Version("1.2.0"));
        assertThat(new Version("1.2.0-SNAPSHOT").isSnapshot()).isTrue();
        assertThat(new Version("1.2.0").released()).isEqualTo(new Version("1.2.0"));
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 1.2.0", "1.2.0+7.a, 1.2.0_7.a", "1.0/ä, 1.0__", "1.0-rc_1, 1.0-rc_1"})
    void fitsTheTagOfAnImage(String text, String imageTag) {
        assertThat(new Version(text).imageTag()).isEqualTo(imageTag).matches("[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void needsAText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(text));
    }

    private static List<Version> versions(String... texts) {
        return List.of(texts).stream().map(Version::new).toList();
    }
}
