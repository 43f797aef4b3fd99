package io.github.haztrak.docs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The documentation of a version in one file. The same pages of the same commit give the same bytes: entries are sorted, and
 * carry the commit's time, in no time zone.
 *
 * @param bundle the documentation
 */
public record DocsArchive(DocsBundle bundle) {
    /** What a zip file can say at the least: 1980. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * Writes a zip file, page by page.
     *
     * @param file where it goes; one that is there is written anew
     */
    public void write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path page : pages()) {
                ZipEntry entry = new ZipEntry(name(page));
                entry.setTimeLocal(time());
                zip.putNextEntry(entry);
                Files.copy(page, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> tree = Files.walk(bundle.folder(), FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(this::name))
                    .toList();
        }
    }

    private String name(Path page) {
        return bundle.folder().relativize(page).toString().replace('\\', '/');
    }

    private LocalDateTime time() {
        LocalDateTime committed = LocalDateTime.ofInstant(bundle.tag().commit().committedAt(), ZoneOffset.UTC);
        return committed.isBefore(EARLIEST) ? EARLIEST : committed;
    }
}
