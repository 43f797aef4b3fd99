package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.ReleaseRequest;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleRecordsTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String SOURCE = "1.2.0 " + COMMIT;
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    @TempDir
    private Path folder;

    @Test
    void readWhatWasWritten() {
        KnownReactor reactor = KnownReactor.in(folder, "server");
        ModuleRecord record = new ModuleRecord(SOURCE, Optional.of(image(folder, "server")));
        record.write(ModuleRecords.file(reactor.module("server")));
        assertThat(ModuleRecord.read(ModuleRecords.file(reactor.module("server"))))
                .contains(record);
    }

    @Test
    void tellWhichImageHasTheVersionInsteadOfTheOneBuiltHere() throws IOException {
        KnownReactor reactor = KnownReactor.in(folder, "client", "server");
        MavenProject server = reactor.module("server");
        MavenProject client = reactor.module("client");
        new ModuleRecord(SOURCE, Optional.empty()).write(ModuleRecords.file(reactor.root()));
        for (String module : List.of("client", "server")) {
            new ModuleRecord(SOURCE, Optional.of(image(folder, module)))
                    .write(ModuleRecords.file(reactor.module(module)));
        }
        String before = Files.readString(ModuleRecords.file(client));
        PushedImage earlier = pushed("server", "b".repeat(40));
        PushedImage own = pushed("client", COMMIT);

        records(reactor).tellUnchanged(new PushedImages(tag(), List.of(earlier, own)));

        assertThat(ModuleRecords.file(client)).hasContent(before);
        ModuleRecord told = ModuleRecord.read(ModuleRecords.file(server)).orElseThrow();
        assertThat(told.instead())
                .contains(new ModuleRecord.Instead(earlier.manifest().digest(), "1.1.0"));
        assertThat(told.image()).contains(image(folder, "server"));
    }

    private static PushedImage pushed(String module, String revision) {
        return new PushedImage(
                name(module),
                new Descriptor(INDEX, Digest.of(module + " as it was"), 8),
                1,
                Map.of(Provenance.REVISION, revision, Provenance.VERSION, "1.1.0"));
    }

    private static VerifiedTag tag() {
        return new VerifiedTag(
                new TagName("v1.2.0"),
                new Version("1.2.0"),
                new TagObject("a".repeat(40), "Faster", Instant.EPOCH),
                new VerifiedTag.TaggedCommit(new CommitId(COMMIT), Instant.EPOCH));
    }

    @Test
    void readThatAModuleHasNoImage() {
        MavenProject root = KnownReactor.in(folder).root();
        new ModuleRecord(SOURCE, Optional.empty()).write(ModuleRecords.file(root));
        assertThat(ModuleRecord.read(ModuleRecords.file(root))).contains(new ModuleRecord(SOURCE, Optional.empty()));
    }

    @Test
    void surviveThatTheCheckoutIsMoved() throws IOException {
        Path here = folder.resolve("here");
        MavenProject server = KnownReactor.in(here).module("server");
        new ModuleRecord(SOURCE, Optional.of(image(here, "server"))).write(ModuleRecords.file(server));
        assertThat(ModuleRecords.file(server)).content().doesNotContain(folder.toString());
        Path there = Files.move(here, folder.resolve("there"));
        MavenProject moved = KnownReactor.in(there).module("server");
        assertThat(ModuleRecord.read(ModuleRecords.file(moved)).orElseThrow().image())
                .contains(image(there, "server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "no json",
                "{\"source\": \"x\", \"image\": {}}",
                "{\"source\": \"x\", \"image\": \"y\"}",
                "{\"source\": \"x\", \"image\": {\"kind\": \"UNKNOWN\"}}"
            })
    void countADamagedFileForNone(String text) throws IOException {
        KnownReactor reactor = KnownReactor.in(folder);
        Path file = ModuleRecords.file(reactor.root());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(new ModuleRecords(reactor.build(), "x").knows(reactor.root()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.1 0123456789abcdef0123456789abcdef01234567",
                "1.2.0 1123456789abcdef0123456789abcdef01234567",
                ""
            })
    void countAnotherVersionOrCommitForNone(String source) {
        KnownReactor reactor = KnownReactor.in(folder);
        new ModuleRecord(source, Optional.empty()).write(ModuleRecords.file(reactor.root()));
        assertThat(records(reactor).knows(reactor.root())).isFalse();
    }

    @Test
    void giveTheImagesToPush() {
        KnownReactor reactor = KnownReactor.in(folder, "library", "server");
        new ModuleRecord(SOURCE, Optional.empty()).write(ModuleRecords.file(reactor.root()));
        new ModuleRecord(SOURCE, Optional.empty()).write(ModuleRecords.file(reactor.module("library")));
        new ModuleRecord(SOURCE, Optional.of(image(folder, "server")))
                .write(ModuleRecords.file(reactor.module("server")));
        assertThat(records(reactor).built()).containsExactly(image(folder, "server"));
    }

    @Test
    @Provokes(ProblemCode.IMAGE_NOT_BUILT)
    void tellAtOnceOfAllModulesThatWereNotBuilt() {
        KnownReactor reactor = KnownReactor.in(folder, "client", "server");
        new ModuleRecord(SOURCE, Optional.empty()).write(ModuleRecords.file(reactor.root()));
        Refused.when(() -> records(reactor).built())
                .tells(ProblemCode.IMAGE_NOT_BUILT, "the module client")
                .tells(ProblemCode.IMAGE_NOT_BUILT, "the module server");
    }

    @Test
    void leaveItToTheRegistryWhetherAModuleWithoutRecordHasAnImage() {
        KnownReactor reactor = KnownReactor.in(folder, "library", "server");
        new ModuleRecord(SOURCE, Optional.of(image(folder, "server")))
                .write(ModuleRecords.file(reactor.module("server")));
        assertThat(records(reactor).names(project -> Optional.of(name(project.getArtifactId()))))
                .isEqualTo(new ReleaseRequest.Images(List.of(name("server")), List.of(name("library"))));
    }

    @Test
    void lookForNoImageOfAModuleThatHasNoneForSure() {
        KnownReactor reactor = KnownReactor.in(folder, "library", "server");
        assertThat(records(reactor)
                        .names(project -> Optional.of(name(project.getArtifactId()))
                                .filter(name -> !name.repository().endsWith("library"))))
                .isEqualTo(new ReleaseRequest.Images(List.of(), List.of(name("server"))));
    }

    private static ModuleRecords records(KnownReactor reactor) {
        return new ModuleRecords(reactor.build(), SOURCE);
    }

    private static BuiltImage image(Path root, String module) {
        return new BuiltImage(
                new ImageIdentity(module, ImageKind.JAVA, name(module)),
                new Descriptor(INDEX, Digest.of("an index"), 8),
                ImageName.parse("eclipse-temurin"),
                root.resolve(module).resolve("target/haztrak/image"),
                Optional.of(new Fingerprint(Digest.of("what it is"))));
    }

    private static ImageName name(String module) {
        return ImageName.parse("ghcr.io/octo/haztrak/" + module);
    }
}
