package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.release.Released;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.VerifiedTag;
import io.github.haztrak.tag.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseRecordTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tellsMachinesWhatTheReleaseWas(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("target/haztrak/release.json");
        new ReleaseRecord(released(folder)).write(file);
        assertThat(file).content().isEqualToNormalizingNewlines("""
                        {
                          "version" : "1.2.0+7",
                          "tag" : "v1.2.0+7",
                          "tagObject" : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                          "commit" : "cccccccccccccccccccccccccccccccccccccccc",
                          "release" : "https://github.com/octo/haztrak/releases/tag/v1.2.0+7",
                          "draft" : false,
                          "prerelease" : false,
                          "assets" : [ {
                            "name" : "images.txt",
                            "size" : 6,
                            "digest" : "%2$s",
                            "url" : "https://github.com/octo/haztrak/releases/download/v1.2.0+7/images.txt"
                          } ],
                          "images" : [ {
                            "name" : "ghcr.io/octo/haztrak/server",
                            "tag" : "1.2.0_7",
                            "digest" : "%1$s",
                            "mediaType" : "application/vnd.oci.image.manifest.v1+json",
                            "size" : 4711
                          } ]
                        }""".formatted(digest(), Digest.of("images")));
    }

    @Test
    void keepsToItsSchema(@TempDir Path folder) throws IOException {
        JsonNode record = new ReleaseRecord(released(folder)).json();
        assertThat(schema().validate(record)).isEmpty();
    }

    @Test
    void hasASchemaThatLooksClosely(@TempDir Path folder) throws IOException {
        ObjectNode record = new ReleaseRecord(released(folder)).json();
        ((ObjectNode) record.path("images").path(0)).put("digest", "latest");
        ((ObjectNode) record.path("assets").path(0)).put("size", "large");
        record.remove("commit");

        assertThat(schema().validate(record)).hasSize(3);
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("docs/reference/release.schema.json")));
    }

    private static Released released(Path folder) throws IOException {
        Path images = Files.writeString(folder.resolve("images.txt"), "images");
        TagName name = new TagName("v1.2.0+7");
        VerifiedTag tag = new VerifiedTag(
                name,
                new Version("1.2.0+7"),
                new TagObject("a".repeat(40), "The seventh", NOW),
                new VerifiedTag.TaggedCommit(new CommitId("c".repeat(40)), NOW));
        PushedImage server = new PushedImage(
                ImageName.parse("ghcr.io/octo/haztrak/server"),
                new Descriptor("application/vnd.oci.image.manifest.v1+json", digest(), 512),
                4711,
                Map.of());
        return new Released(
                new PushedImages(tag, List.of(server)),
                new PublishedRelease(1, name, false, "https://github.com/octo/haztrak/releases/tag/v1.2.0+7"),
                List.of(new ReleaseAsset("images.txt", images, "text/plain")));
    }

    private static Digest digest() {
        return Digest.of("a manifest");
    }
}
