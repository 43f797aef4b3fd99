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
 * What is told of a large blob or file while it travels: a line for each tenth, and none for a line that is quick. Lines are written
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

    /**
     * What travels.
     *
     * @param key tells it from all else
     * @param told what it is called
     * @param size in bytes
     */
    private record Content(String key, String told, long size) {}

    /** The line to write when so many bytes of a blob have gone out; mostly none. */
    Optional<String> line(ImageName name, Descriptor blob, long sent) {
        String told = new ByteSize(blob.size()) + " to " + name.repository();
        return line(new Content(name + " " + blob.digest(), told, blob.size()), sent);
    }

    /** The same for a file. */
    Optional<String> line(String file, long size, long sent) {
        return line(new Content(file, file + " (" + new ByteSize(size) + ")", size), sent);
    }

    private Optional<String> line(Content content, long sent) {
        if (content.size() < LARGE) {
            return Optional.empty();
        }
        long now = nanos.getAsLong();
        long tenths = sent * 10 / content.size();
        Step last = steps.computeIfAbsent(content.key(), any -> new Step(now, now, 0));
        boolean due = tenths > last.tenths() && tenths < 10 && now - last.at() >= QUIET;
        return due && steps.replace(content.key(), last, new Step(last.start(), now, tenths))
                ? Optional.of(text(content, sent, now - last.start()))
                : Optional.empty();
    }

    private static String text(Content content, long sent, long nanos) {
        return sent * 100 / content.size() / 10 * 10 + " % of " + content.told() + ", "
                + rate(sent, Duration.ofNanos(nanos));
    }

    /** Bytes a second. */
    static String rate(long bytes, Duration took) {
        return new ByteSize(bytes * 1000 / Math.max(1, took.toMillis())) + "/s";
    }
}
