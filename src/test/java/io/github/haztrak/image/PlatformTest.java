package io.github.haztrak.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "linux/amd64, linux/amd64",
        "' Linux/ARM/v7 ', linux/arm/v7",
        "linux/arm64/v8, linux/arm64",
        "linux/aarch64, linux/arm64",
        "linux/x86_64, linux/amd64",
        "linux/amd64/v1, linux/amd64",
        "linux/amd64/v3, linux/amd64/v3",
        "linux/armhf, linux/arm/v7",
        "linux/i386, linux/386"
    })
    void readsAPlatform(String text, String plain) {
        assertThat(Platform.parse(text)).hasToString(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "linux", "/amd64", "linux/", "linux//v8", "a/b/c/d", "linux/am d64", "linux/amd64,x"})
    void refusesAPlatform(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Platform.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "linux/arm, linux/arm/v6, true",
        "linux/arm/v7, linux/arm/v6, false",
        "linux/arm/v7, linux/arm, false",
        "linux/arm64/v8, linux/arm64, true",
        "linux/arm64, linux/arm64/v8, true",
        "linux/amd64, windows/amd64, false",
        "linux/amd64, linux/amd64/v1, true",
        "linux/amd64/v3, linux/amd64, false"
    })
    void acceptsWhatServesIt(String wanted, String there, boolean accepted) {
        assertThat(Platform.parse(wanted).accepts(Platform.parse(there))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @CsvSource({
        "linux/arm, linux/arm/v6 linux/arm/v7, linux/arm/v7",
        "linux/arm, linux/arm/v5 linux/arm/v6, linux/arm/v5",
        "linux/amd64, linux/amd64/v3 linux/amd64, linux/amd64",
        "linux/arm64, linux/arm64/v9 linux/arm64/v8, linux/arm64/v8"
    })
    void takesTheOneThatEnginesWouldTake(String wanted, String there, String taken) {
        Platform request = Platform.parse(wanted);

        assertThat(Stream.of(there.split(" ")).map(PlatformTest::exactly).min(request.preference()))
                .contains(exactly(taken));
    }

    private static Platform exactly(String text) {
        String[] parts = text.split("/");
        return new Platform(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    @Test
    void isBuiltForOnceAndAtLeastForOne() {
        ImageReference base = ImageReference.parse("java");

        assertThat(new BaseImage(base, List.of(Platform.DEFAULT, Platform.parse("linux/x86_64"))).platforms())
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new BaseImage(base, List.of()));
    }
}
