package io.github.haztrak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsArchiveTest {
    @TempDir
    Path temp;

    @Test
    void holdsAllPagesInTheirOrder() throws IOException {
        Path zip = written("one", List.of("index.html", "api/b.html", "api/a.html"));

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).containsExactly("api/a.html", "api/b.html", "index.html");
            ZipEntry page = file.getEntry("api/a.html");
            assertThat(page.getTimeLocal()).isEqualTo(LocalDateTime.parse("2026-11-24T10:00:00"));
            assertThat(new String(file.getInputStream(page).readAllBytes())).isEqualTo("api/a.html");
        }
    }

    @Test
    void isTheSameFileWhereverAndWheneverItIsMade() throws IOException {
        Path one = written("one", List.of("index.html", "b.html"));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Path other = written("other", List.of("b.html", "index.html"));

            assertThat(other).hasSameBinaryContentAs(one);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private Path written(String name, List<String> pages) throws IOException {
        Path folder = temp.resolve(name);
        for (String page : pages) {
            Path file = folder.resolve(page);
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.nanoTime()));
        }
        Path zip = temp.resolve(name + ".zip");
        new DocsArchive(DocsBundle.of(tag(), folder)).write(zip);
        return zip;
    }

    private static VerifiedTag tag() {
        Instant time = Instant.parse("2026-11-24T10:00:00Z");
        return new VerifiedTag(
                new TagName("v1.2.0"),
                new Version("1.2.0"),
                new TagObject("a".repeat(40), "Faster", time),
                new VerifiedTag.TaggedCommit(new CommitId("c".repeat(40)), time));
    }
}
