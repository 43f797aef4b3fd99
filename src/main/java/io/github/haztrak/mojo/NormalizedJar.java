package io.github.haztrak.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The jar of another module of the reactor, written again in a fixed order with fixed times: a project that sets no
 * {@code project.build.outputTimestamp} packs the time of the build into it, and the image would differ with every run.
 */
record NormalizedJar(Path source) {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    Path to(Path target) {
        try {
            Files.createDirectories(target.getParent());
            try (ZipFile jar = new ZipFile(source.toFile());
                    OutputStream file = Files.newOutputStream(target);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                copy(jar, out);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(ZipFile jar, ZipOutputStream out) throws IOException {
        List<? extends ZipEntry> entries = jar.stream()
                .sorted(Comparator.comparingInt(NormalizedJar::rank).thenComparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
            out.putNextEntry(copy(entry));
            try (InputStream content = jar.getInputStream(entry)) {
                content.transferTo(out);
            }
            out.closeEntry();
        }
    }

    /** Folders stay: scanners of the class path look for them. */
    private static ZipEntry copy(ZipEntry entry) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        if (entry.getMethod() == ZipEntry.STORED) {
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        return copy;
    }

    /** Who reads a jar as a stream expects the manifest first, then signatures, then what is signed. */
    private static int rank(ZipEntry entry) {
        return switch (entry.getName()) {
            case "META-INF/" -> 0;
            case MANIFEST -> 1;
            default -> entry.getName().startsWith("META-INF/") ? 2 : 3;
        };
    }
}
