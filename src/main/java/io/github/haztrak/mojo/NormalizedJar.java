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
 * {@code project.build.outputTimestamp} packs the time of the build into it, and the image would differ with every run. What its
 * manifest says of user and JDK goes too, unless a signature covers it.
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
        boolean signed = entries.stream().anyMatch(NormalizedJar::isSignature);
        for (ZipEntry entry : entries) {
            try (InputStream content = jar.getInputStream(entry)) {
                if (entry.getName().equals(MANIFEST) && !signed) {
                    out.putNextEntry(timed(entry));
                    out.write(JarManifest.of(content.readAllBytes())
                            .withoutBuild()
                            .bytes());
                } else {
                    out.putNextEntry(copy(entry));
                    content.transferTo(out);
                }
            }
            out.closeEntry();
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        return entry.getName().matches("(?i)META-INF/[^/]+\\.SF");
    }

    private static ZipEntry timed(ZipEntry entry) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        return copy;
    }

    /** Folders stay: scanners of the class path look for them. */
    private static ZipEntry copy(ZipEntry entry) {
        ZipEntry copy = timed(entry);
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
