package io.github.haztrak.release;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What is told of a large blob while it travels: a line for each tenth, and none for a line that is quick. Lines are written
 * once and not redrawn: Maven's output is shared by all modules and plugins, and a log of CI keeps what it was given.
 */
final class UploadProgress {
    private static final long LARGE = 10_000_000;
    private static final long QUIET = TimeUnit.SECONDS.toNanos(2);

    private final Map<String, Step> steps = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    UploadProgress(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * What was told last of a blob.
     *
     * @param start when its first byte went out
     * @param at when that was told
     * @param tenths how much of it had gone out
     */
    private record Step(long start, long at, long tenths) {}

    /** The line to write when so many bytes have gone out; mostly none. */
    Optional<String> line(ImageName name, Descriptor blob, long sent) {
        if (blob.size() < LARGE) {
            return Optional.empty();
        }
        long now = nanos.getAsLong();
        String key = name + " " + blob.digest();
        long tenths = sent * 10 / blob.size();
        Step last = steps.computeIfAbsent(key, any -> new Step(now, now, 0));
        boolean due = tenths > last.tenths() && tenths < 10 && now - last.at() >= QUIET;
        return due && steps.replace(key, last, new Step(last.start(), now, tenths))
                ? Optional.of(text(name, blob, sent, now - last.start()))
                : Optional.empty();
    }

    private static String text(ImageName name, Descriptor blob, long sent, long nanos) {
        return sent * 100 / blob.size() / 10 * 10 + " % of " + new ByteSize(blob.size()) + " to " + name.repository()
                + ", " + rate(sent, Duration.ofNanos(nanos));
    }

    /** Bytes a second. */
    static String rate(long bytes, Duration took) {
        return new ByteSize(bytes * 1000 / Math.max(1, took.toMillis())) + "/s";
    }
}
