package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The only image of an OCI layout, read down to the headers of its layers' tar entries. */
public record LayoutImage(JsonNode manifest, JsonNode config, List<Layer> layers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A layer, and what the image's history says of it. */
    public record Layer(String name, Path blob, List<Entry> entries) {}

    /** All that a tar entry says; {@code content} is the size and digest of a file, and a link's target. */
    public record Entry(String path, String mode, String time, String owner, String content) {}

    public static LayoutImage in(Path layout) throws IOException {
        JsonNode index = JSON.readTree(layout.resolve("index.json").toFile());
        JsonNode manifest = JSON.readTree(blob(layout, index.at("/manifests/0")).toFile());
        JsonNode config = JSON.readTree(blob(layout, manifest.path("config")).toFile());
        List<String> names = new ArrayList<>();
        for (JsonNode told : config.path("history")) {
            if (!told.path("empty_layer").asBoolean()) {
                names.add(told.path("comment").asText());
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (JsonNode layer : manifest.path("layers")) {
            Path blob = blob(layout, layer);
            layers.add(new Layer(names.get(layers.size()), blob, entries(blob)));
        }
        return new LayoutImage(manifest, config, List.copyOf(layers));
    }

    /** The same, packed into a tar. */
    public static LayoutImage inArchive(Path tar) throws IOException {
        Path layout = BuildFolder.fresh("layout");
        Command.of("tar", "-xf", tar.toString(), "-C", layout.toString()).succeed();
        return in(layout);
    }

    /** The text of a file that one of the layers holds. */
    public String text(String path) throws IOException {
        for (Layer layer : layers) {
            if (layer.entries().stream().anyMatch(entry -> entry.path().equals(path))) {
                return Command.of("tar", "-xzOf", layer.blob().toString(), path.substring(1))
                        .succeed();
            }
        }
        throw new AssertionError(path + " is in no layer");
    }

    private static Path blob(Path layout, JsonNode descriptor) {
        return layout.resolve("blobs/" + descriptor.path("digest").textValue().replace(':', '/'));
    }

    private static List<Entry> entries(Path blob) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(blob));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry(entry, tar));
            }
        }
        return entries;
    }

    private static Entry entry(TarArchiveEntry entry, InputStream content) throws IOException {
        String owner = entry.getLongUserId() + ":" + entry.getLongGroupId() + " " + entry.getUserName() + ":"
                + entry.getGroupName();
        return new Entry(
                "/" + entry.getName(),
                Integer.toOctalString(entry.getMode()),
                entry.getLastModifiedTime().toInstant().toString(),
                owner,
                entry.isFile() ? content(content.readAllBytes()) : entry.getLinkName());
    }

    private static String content(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return bytes.length + " bytes, " + HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
