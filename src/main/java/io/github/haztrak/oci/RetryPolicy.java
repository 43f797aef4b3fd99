package io.github.haztrak.oci;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which failures are worth another try, and when.
 *
 * @param attempts how often a request is made at the most
 * @param first the pause before the second attempt; it doubles from there, with jitter
 * @param longest the longest pause; a registry that asks for more is not waited for
 * @param patience how long an answer may take, apart from the time its request's body needs
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, Duration patience) {
    /** Five attempts within some seconds, or as long as a registry asks for, up to a minute each. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private static final Pattern RETRY_AFTER = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*(ms|s)?\\s*");

    /** GHCR answers its secondary rate limit with 403, which elsewhere is a no. */
    static boolean isTransient(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return status == 429
                || status == 408
                || (status >= 500 && status != 501)
                || (status == 403 && body(response).contains("secondary rate limit"));
    }

    /** How long a request is tried at the most, whatever becomes of each attempt; one that is under way ends first. */
    Duration limit() {
        Duration slowest = longest.compareTo(patience) > 0 ? longest : patience;
        return slowest.multipliedBy(attempts);
    }

    Duration pause(int attempt, Optional<HttpResponse<byte[]>> response) {
        long backoff = first.toMillis() << Math.min(attempt - 1, 20);
        long jittered = backoff / 2 + ThreadLocalRandom.current().nextLong(backoff / 2 + 1);
        long asked = response.map(RetryPolicy::asked).orElse(Duration.ZERO).toMillis();
        return Duration.ofMillis(Math.min(longest.toMillis(), Math.max(asked, jittered)));
    }

    /** How long a registry wants not to be asked again; nothing if it does not say. */
    static Duration asked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("retry-after")
                .flatMap(RetryPolicy::retryAfter)
                .orElse(Duration.ZERO);
    }

    /** Seconds or a date by RFC 9110; GHCR also writes milliseconds with their unit. */
    static Optional<Duration> retryAfter(String header) {
        Matcher matcher = RETRY_AFTER.matcher(header);
        if (!matcher.matches()) {
            return untilDate(header);
        }
        double number = Double.parseDouble(matcher.group(1));
        return Optional.of(Duration.ofMillis((long) Math.ceil("ms".equals(matcher.group(2)) ? number : number * 1000)));
    }

    private static Optional<Duration> untilDate(String header) {
        try {
            Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from);
            Duration rest = Duration.between(Instant.now(), date);
            return Optional.of(rest.isNegative() ? Duration.ZERO : rest);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private static String body(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
