package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY =
            new RetryPolicy(5, Duration.ofMillis(100), Duration.ofMillis(1_000), Duration.ofSeconds(1));

    @RepeatedTest(20)
    void pausesBetweenHalfAndWholeOfTheBackoff() {
        assertThat(POLICY.pause(1, Optional.empty())).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(POLICY.pause(3, Optional.empty())).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void neverPausesLongerThanItMay() {
        assertThat(POLICY.pause(9, Optional.empty())).isEqualTo(Duration.ofMillis(1_000));
        assertThat(POLICY.pause(100_000, Optional.empty())).isEqualTo(Duration.ofMillis(1_000));
    }

    @ParameterizedTest
    @CsvSource({"7, 7000", "0, 0", "12.5ms, 13", "250 ms, 250", "2s, 2000", "1.5, 1500"})
    void readsSecondsAndMilliseconds(String header, long milliseconds) {
        assertThat(RetryPolicy.retryAfter(header)).contains(Duration.ofMillis(milliseconds));
    }

    @Test
    void readsADate() {
        String header = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(30));

        assertThat(RetryPolicy.retryAfter(header).orElseThrow())
                .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
        assertThat(RetryPolicy.retryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1h", "ms", "1e9"})
    void passesOverWhatItDoesNotUnderstand(String header) {
        assertThat(RetryPolicy.retryAfter(header)).isEmpty();
    }

    @Test
    void survivesAHugeNumber() {
        assertThat(RetryPolicy.retryAfter("9".repeat(400))).isPresent();
    }
}
