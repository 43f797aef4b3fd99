package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagFormatTest {
    @ParameterizedTest
    @CsvSource({
        "v{version},                       1.2.0,      v1.2.0",
        "{version},                        1.2.0-rc.1, 1.2.0-rc.1",
        "{artifactId}-{version},           1.2.0+7,    zoo-1.2.0+7",
        "releases/{artifactId}/{version}/, 2026.1,     releases/zoo/2026.1/",
        "{version}-of-{version},           1.0,        1.0-of-1.0",
        "\\E.*{version}$,                  1.0,        \\E.*1.0$",
    })
    void namesAVersionAndReadsItBack(String pattern, String version, String tag) {
        TagFormat format = new TagFormat(pattern, "zoo");

        assertThat(format.nameOf(new Version(version))).isEqualTo(new TagName(tag));
        assertThat(format.versionOf(new TagName(tag))).contains(new Version(version));
    }

    @ParameterizedTest
    @CsvSource({
        "v{version},               1.0.0",
        "v{version},               dev1.0.0",
        "v{version},               server-v1.0.0",
        "v{version},               very-old",
        "v{version},               v",
        "{version},                v1.0.0",
        "{artifactId}-{version},   zoo-client-1.0.0",
        "{artifactId}-{version},   my-zoo-1.0.0",
        "{artifactId}-{version},   zooX1.0.0",
        "{version}-of-{version},   1.0-of-2.0",
    })
    void passesOverWhatIsOfAnotherFormat(String pattern, String tag) {
        assertThat(new TagFormat(pattern, "zoo").versionOf(new TagName(tag))).isEmpty();
    }

    @Test
    void needsAPlaceForTheVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TagFormat("release", "zoo"))
                .withMessageContaining("{version}");
    }
}
