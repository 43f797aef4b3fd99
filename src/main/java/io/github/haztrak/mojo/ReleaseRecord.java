package io.github.haztrak.mojo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.release.Released;
import io.github.haztrak.tag.VerifiedTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a release was, for machines: {@code target/haztrak/release.json}.
 *
 * @param released the release and its images
 */
record ReleaseRecord(Released released) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json());
    }

    ObjectNode json() {
        VerifiedTag tag = released.images().tag();
        ObjectNode node = JSON.createObjectNode()
                .put("version", tag.version().text())
                .put("tag", tag.name().value())
                .put("tagObject", tag.object().id())
                .put("commit", tag.commit().id().hex())
                .put("release", released.release().page())
                .put("draft", !released.isPublic())
                .put("prerelease", released.release().prerelease());
        node.putArray("assets");
        ArrayNode images = node.putArray("images");
        for (PushedImage image : released.images().images()) {
            ObjectNode entry = images.addObject()
                    .put("name", image.name().toString())
                    .put("tag", tag.version().imageTag())
                    .put("digest", image.manifest().digest().value())
                    .put("mediaType", image.manifest().mediaType())
                    .put("size", image.size());
            released.images().unchangedSince(image).ifPresent(since -> entry.put("unchangedSince", since));
        }
        released.assets()
                .forEach(asset -> node.withArray("assets")
                        .addObject()
                        .put("name", asset.name())
                        .put("size", asset.size())
                        .put("digest", asset.digest().value())
                        .put("url", released.release().download(asset.name())));
        return node;
    }
}
