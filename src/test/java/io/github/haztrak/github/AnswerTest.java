package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void readsHowLongToWaitInSeconds() {
        assertThat(answer(429, "", "Retry-After", "7").asked(NOW)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void readsHowLongToWaitAsADate() {
        Answer answer = answer(503, "", "Retry-After", "Sun, 1 Mar 2026 12:00:30 GMT");

        assertThat(answer.asked(NOW)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void doesNotWaitForADateThatHasPassed() {
        assertThat(answer(503, "", "Retry-After", "Sun, 1 Mar 2026 11:00:00 GMT")
                        .asked(NOW))
                .isZero();
    }

    @Test
    void waitsUntilTheHourlyLimitIsReset() {
        String reset = "" + NOW.plusSeconds(20).getEpochSecond();
        Answer answer = answer(403, "", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", reset);

        assertThat(answer.limited()).isTrue();
        assertThat(answer.asked(NOW)).isEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void knowsASecondaryLimitByItsWords() {
        Answer answer = answer(403, "{\"message\":\"You have exceeded a Secondary Rate Limit\"}");

        assertThat(answer.limited()).isTrue();
        assertThat(answer.asked(NOW)).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void takesARefusalForARefusal() {
        Answer answer = answer(403, "Resource not accessible by integration", "X-RateLimit-Remaining", "4999");

        assertThat(answer.limited()).isFalse();
        assertThat(answer.failed()).isFalse();
    }

    @Test
    void goesByTheClockOfGitHubAndNotByItsOwn() {
        String reset = "" + NOW.plusSeconds(20).getEpochSecond();
        Answer answer = answer(
                403,
                "",
                "Date",
                "Sun, 1 Mar 2026 12:00:00 GMT",
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset",
                reset);

        assertThat(answer.asked(NOW.plusSeconds(3600))).isEqualTo(Duration.ofSeconds(21));
        assertThat(answer.asked(NOW.minusSeconds(3600))).isEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void toleratesAWaitThatCannotBeRead() {
        assertThat(answer(503, "", "Retry-After", "soon").asked(NOW)).isZero();
    }

    @Test
    void showsTheBeginningOfALongBody() {
        assertThat(answer(500, "x".repeat(5000)).toString()).hasSize("HTTP 500 ".length() + 300);
    }

    private static Answer answer(int status, String body, String... headers) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            fields.put(headers[i], List.of(headers[i + 1]));
        }
        return new Answer(status, HttpHeaders.of(fields, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8));
    }
}
