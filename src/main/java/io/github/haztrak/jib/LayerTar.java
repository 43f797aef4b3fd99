package io.github.haztrak.jib;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.LayerContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image in a tar as Jib writes it: an OCI layout with one manifest.
 *
 * @param tar the file
 * @param contents what its layers hold, in order
 */
record LayerTar(Path tar, List<LayerContent> contents) {
    private static final String BLOBS = "blobs/sha256/";
    private static final ObjectMapper JSON = new ObjectMapper();

    List<Layer> unpackTo(Path blobs) throws IOException {
        Path scratch = Files.createTempDirectory(blobs.getParent(), "layers");
        try {
            extract(scratch);
            return move(scratch, blobs);
        } finally {
            delete(scratch);
        }
    }

    private void extract(Path folder) throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().startsWith(BLOBS) || entry.getName().equals("index.json")) {
                    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private List<Layer> move(Path scratch, Path blobs) throws IOException {
        JsonNode index = JSON.readTree(scratch.resolve("index.json").toFile());
        JsonNode manifest = blob(scratch, index.path("manifests").path(0));
        JsonNode diffIds = blob(scratch, manifest.path("config")).path("rootfs").path("diff_ids");
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Descriptor blob = descriptor(manifest.path("layers").path(i));
            Path file = blobs.resolve(blob.digest().hex());
            if (!Files.exists(file)) {
                Files.move(scratch.resolve(blob.digest().hex()), file, StandardCopyOption.ATOMIC_MOVE);
            }
            layers.add(new Layer(
                    contents.get(i).name(), blob, new Digest(diffIds.path(i).asText()), file));
        }
        return layers;
    }

    private static JsonNode blob(Path folder, JsonNode descriptor) throws IOException {
        return JSON.readTree(
                folder.resolve(descriptor(descriptor).digest().hex()).toFile());
    }

    private static Descriptor descriptor(JsonNode node) {
        return new Descriptor(
                node.path("mediaType").asText(),
                new Digest(node.path("digest").asText()),
                node.path("size").asLong());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
