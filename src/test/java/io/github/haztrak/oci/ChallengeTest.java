package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void readsQuotedAndPlainParameters() {
        Challenge challenge = Challenge.parse(
                "Bearer realm=\"https://ghcr.io/token\",service=ghcr.io,scope=\"repository:a/b:pull,push\"");

        assertThat(challenge.isBearer()).isTrue();
        assertThat(challenge.parameter("realm")).isEqualTo("https://ghcr.io/token");
        assertThat(challenge.parameter("service")).isEqualTo("ghcr.io");
        assertThat(challenge.parameter("scope")).isEqualTo("repository:a/b:pull,push");
        assertThat(challenge.parameter("error")).isEmpty();
    }

    @Test
    void knowsBasicInAnyCase() {
        assertThat(Challenge.parse("BASIC realm=\"x\"").isBasic()).isTrue();
    }

    @Test
    void takesATokenServiceWithoutAnAddressForNone() {
        assertThat(Challenge.parse("Bearer").isBearer()).isFalse();
        assertThat(Challenge.parse("").isBasic()).isFalse();
    }
}
