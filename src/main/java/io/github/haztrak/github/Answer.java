package io.github.haztrak.github;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What GitHub said.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body as it came, not compressed
 */
record Answer(int status, HttpHeaders headers, byte[] body) {
    /** Without a hint GitHub asks for a minute; four pauses come to that. */
    private static final Duration UNSAID = Duration.ofSeconds(15);

    private static final int EXCERPT = 300;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    boolean failed() {
        return status >= 500 || status == 408;
    }

    /** Whether we ask too often (GitHub REST, "Rate limits"): told by 429, and by 403 with one of several marks. */
    boolean limited() {
        return status == 429
                || status == 403 && (exhausted() || header("retry-after").isPresent() || saysLimit());
    }

    private boolean exhausted() {
        return header("x-ratelimit-remaining").filter("0"::equals).isPresent();
    }

    private boolean saysLimit() {
        String text = text().toLowerCase(Locale.ROOT);
        return text.contains("secondary rate limit") || text.contains("abuse detection");
    }

    /**
     * How long GitHub wants us to wait. Its times are compared with its own clock, which each answer shows: ours may be wrong.
     *
     * @param ours what our clock says, for an answer that shows none
     */
    Duration asked(Instant ours) {
        Instant now = header("date").flatMap(Answer::time).orElse(ours);
        Optional<Duration> reset = header("x-ratelimit-reset")
                .filter(text -> exhausted() && SECONDS.matcher(text).matches())
                .map(text -> Duration.between(now, Instant.ofEpochSecond(Long.parseLong(text) + 1)));
        Duration pause = header("retry-after")
                .flatMap(text -> retryAfter(text, now))
                .or(() -> reset)
                .orElse(limited() ? UNSAID : Duration.ZERO);
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    /** Seconds or a date: RFC 9110, section 10.2.3. */
    private static Optional<Duration> retryAfter(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return time(text).map(time -> Duration.between(now, time));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> header(String name) {
        return headers.firstValue(name).map(String::strip);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        String text = text().strip();
        return "HTTP " + status + (text.isEmpty() ? "" : " " + text.substring(0, Math.min(EXCERPT, text.length())));
    }
}
