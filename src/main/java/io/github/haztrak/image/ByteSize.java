package io.github.haztrak.image;

import java.util.List;
import java.util.Locale;

/**
 * A number of bytes as people read it: decimal units, one digit after the point.
 *
 * @param bytes how many
 */
public record ByteSize(long bytes) {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");

    @Override
    public String toString() {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes / 1_000.0;
        int unit = 0;
        while (size >= 999.95 && unit < UNITS.size() - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS.get(unit));
    }
}
