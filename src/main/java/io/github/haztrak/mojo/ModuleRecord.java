package io.github.haztrak.mojo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Fingerprint;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code build-image} did in a module, kept in {@code target/haztrak/image.json} for the goals after it.
 *
 * @param source what it was built from: version and commit
 * @param image the image, or empty for a module that has none
 * @param instead the image of an earlier release that was given the version, being the same
 */
record ModuleRecord(String source, Optional<BuiltImage> image, Optional<Instead> instead) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The digest of an image, and the version it was built for. */
    record Instead(Digest digest, String since) {}

    ModuleRecord(String source, Optional<BuiltImage> image) {
        this(source, image, Optional.empty());
    }

    /** This record with what became of its image; empty if it was pushed itself. */
    Optional<ModuleRecord> unchanged(PushedImages pushed) {
        return pushed.images().stream()
                .filter(other -> image.filter(built -> built.identity().name().equals(other.name()))
                        .isPresent())
                .flatMap(other ->
                        pushed
                                .unchangedSince(other)
                                .map(since -> new Instead(other.manifest().digest(), since))
                                .stream())
                .findFirst()
                .map(told -> new ModuleRecord(source, image, Optional.of(told)));
    }

    static Optional<ModuleRecord> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode node = JSON.readTree(file.toFile());
            return Optional.of(new ModuleRecord(
                    node.path("source").asText(),
                    present(node.path("image")).map(image -> image(image, file.resolveSibling(path(image)))),
                    present(node.path("unchanged")).map(ModuleRecord::instead)));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        ObjectNode node = JSON.createObjectNode().put("source", source);
        image.ifPresent(built -> node.set("image", node(built, relative(file, built.layout()))));
        instead.ifPresent(other -> node.putObject("unchanged")
                .put("since", other.since())
                .put("digest", other.digest().value()));
        try {
            Files.createDirectories(file.getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checkout that was moved, or mounted elsewhere in the next step, finds its images. */
    private static String relative(Path file, Path layout) {
        Path folder = file.toAbsolutePath().getParent();
        return folder.relativize(layout.toAbsolutePath()).toString().replace('\\', '/');
    }

    private static ObjectNode node(BuiltImage image, String layout) {
        ObjectNode node = JSON.createObjectNode()
                .put("module", image.identity().module())
                .put("kind", image.identity().kind().name())
                .put("name", image.identity().name().toString())
                .put("base", image.base().toString())
                .put("layout", layout);
        image.fingerprint()
                .ifPresent(known -> node.put("fingerprint", known.digest().value()));
        node.putObject("manifest")
                .put("mediaType", image.manifest().mediaType())
                .put("digest", image.manifest().digest().value())
                .put("size", image.manifest().size());
        return node;
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return Optional.of(node).filter(any -> !any.isMissingNode());
    }

    private static Instead instead(JsonNode node) {
        return new Instead(
                new Digest(node.path("digest").asText()), node.path("since").asText());
    }

    private static String path(JsonNode node) {
        return node.path("layout").asText();
    }

    private static BuiltImage image(JsonNode node, Path layout) {
        JsonNode manifest = node.path("manifest");
        return new BuiltImage(
                new ImageIdentity(
                        node.path("module").asText(),
                        ImageKind.valueOf(node.path("kind").asText()),
                        ImageName.parse(node.path("name").asText())),
                new Descriptor(
                        manifest.path("mediaType").asText(),
                        new Digest(manifest.path("digest").asText()),
                        manifest.path("size").asLong()),
                ImageName.parse(node.path("base").asText()),
                layout,
                fingerprint(node));
    }

    private static Optional<Fingerprint> fingerprint(JsonNode node) {
        return Optional.of(node.path("fingerprint").asText())
                .filter(text -> !text.isEmpty())
                .map(Digest::new)
                .map(Fingerprint::new);
    }
}
