package io.github.haztrak.release;

import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.ImageName;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * How much travelled for each image, and how. Safe for several threads.
 *
 * @param counts by image and what is counted; types of the JDK, so that several class loaders can share them
 */
record TransferTally(ConcurrentMap<String, Long> counts) {
    private static final String UPLOADS = " uploads";
    private static final String UPLOADED = " uploaded bytes";
    private static final String MOUNTS = " mounts";
    private static final String MOUNTED = " mounted bytes";
    private static final String START = " start";
    private static final String END = " end";

    TransferTally() {
        this(new ConcurrentHashMap<>());
    }

    /** Counts what has just arrived over the wire. */
    void uploaded(ImageName name, long size, Duration took) {
        add(name + UPLOADS, 1);
        add(name + UPLOADED, size);
        time(name, took);
    }

    /** Counts what has just been taken over within the registry. */
    void mounted(ImageName name, long size) {
        add(name + MOUNTS, 1);
        add(name + MOUNTED, size);
        time(name, Duration.ZERO);
    }

    private void add(String key, long more) {
        counts.merge(key, more, Long::sum);
    }

    private void time(ImageName name, Duration took) {
        long now = System.nanoTime();
        counts.merge(name + START, now - took.toNanos(), Math::min);
        counts.merge(name + END, now, Math::max);
    }

    /** What became of an image's content, in a few words. */
    String told(ImageName name) {
        String uploaded = counts.containsKey(name + UPLOADS) ? "uploaded " + size(name + UPLOADED) : "";
        String mounted = counts.containsKey(name + MOUNTS) ? "took over " + size(name + MOUNTED) : "";
        String both = String.join(
                ", ",
                Stream.of(uploaded, mounted).filter(text -> !text.isEmpty()).toList());
        return both.isEmpty() ? "there already" : both + " in " + seconds(count(name + END) - count(name + START));
    }

    /** Whether anything travelled for an image. */
    boolean moved(ImageName name) {
        return counts.containsKey(name + UPLOADS) || counts.containsKey(name + MOUNTS);
    }

    /** Of all images; empty if nothing travelled. */
    Optional<String> total() {
        long uploads = sum(UPLOADS);
        return Optional.of("uploaded " + uploads + (uploads == 1 ? " blob (" : " blobs (") + new ByteSize(sum(UPLOADED))
                        + "), took over " + sum(MOUNTS) + " from other repositories")
                .filter(any -> !counts.isEmpty());
    }

    private ByteSize size(String key) {
        return new ByteSize(count(key));
    }

    private long count(String key) {
        return counts.getOrDefault(key, 0L);
    }

    private long sum(String what) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().endsWith(what))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
