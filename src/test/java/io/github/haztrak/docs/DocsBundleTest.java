package io.github.haztrak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsBundleTest {
    @TempDir
    Path temp;

    private Path site;

    @BeforeEach
    void makeFolder() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
    }

    @Test
    void measuresWhatAFolderHolds() throws IOException {
        Files.writeString(site.resolve("index.html"), "12345");
        Files.writeString(Files.createDirectories(site.resolve("api/v1")).resolve("a.html"), "123");
        Files.createSymbolicLink(site.resolve("start.html"), Path.of("index.html"));

        assertThat(bundle().size()).isEqualTo(new DocsBundle.Size(3, 13));
    }

    @Test
    @Provokes(ProblemCode.DOCS_MISSING)
    void refusesAFolderWithoutAFile() throws IOException {
        Files.createDirectories(site.resolve("empty"));

        Refused.when(this::bundle).tells(ProblemCode.DOCS_MISSING, site + " is empty", "<docs><directory>");
    }

    @Test
    @Provokes(ProblemCode.DOCS_UNUSABLE)
    void refusesAllThatASiteCannotHoldInOneMessage() throws IOException {
        Files.writeString(temp.resolve("secret"), "s3cret");
        Files.createSymbolicLink(site.resolve("out"), temp.resolve("secret"));
        Files.createSymbolicLink(site.resolve("gone"), Path.of("nowhere"));
        Files.createSymbolicLink(site.resolve("again"), site);
        Files.createDirectories(site.resolve("theme/.GIT"));
        Files.writeString(site.resolve("theme/.GIT/config"), "");
        try (RandomAccessFile large =
                new RandomAccessFile(site.resolve("film.mp4").toFile(), "rw")) {
            large.setLength(DocsFiles.LARGEST + 1);
        }

        Refused.when(this::bundle)
                .tells(
                        ProblemCode.DOCS_UNUSABLE,
                        "out is a link to a place outside",
                        "gone is a link to nothing",
                        "again is a link to a folder",
                        "theme/.GIT belongs to a git repository",
                        "film.mp4 has 100 MiB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latest", "index.html", "1/2", "..", "1.0.", "-1", "1 0", "1\u00e9", "CNAME", "versions.json"})
    void refusesAVersionThatCannotBeAFolderBesideTheOthers(String version) throws IOException {
        Files.writeString(site.resolve("index.html"), "");

        Refused.when(() -> DocsBundle.of(tag(version), site)).tells(ProblemCode.DOCS_UNUSABLE, "version " + version);
    }

    private DocsBundle bundle() {
        return DocsBundle.of(tag("1.2.0+build.7"), site);
    }

    private static VerifiedTag tag(String version) {
        return new VerifiedTag(
                new TagName("v" + version),
                new Version(version),
                new TagObject("a".repeat(40), "Faster", Instant.EPOCH),
                new VerifiedTag.TaggedCommit(new CommitId("b".repeat(40)), Instant.EPOCH));
    }
}
