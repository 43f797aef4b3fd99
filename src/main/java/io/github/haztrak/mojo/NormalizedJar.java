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
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    Path in(Path folder) {
        Path target = folder.resolve(source.getFileName());
        try {
            Files.createDirectories(folder);
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
                .filter(entry -> !entry.isDirectory())
                .sorted(Comparator.comparing(
                                (ZipEntry entry) -> !entry.getName().equals("META-INF/MANIFEST.MF"))
                        .thenComparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(TIME);
            out.putNextEntry(copy);
            try (InputStream content = jar.getInputStream(entry)) {
                content.transferTo(out);
            }
            out.closeEntry();
        }
    }
}
