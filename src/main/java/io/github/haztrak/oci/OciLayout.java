package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An image as files (OCI image layout spec 1.0.0): {@code oci-layout}, {@code index.json}, {@code blobs/sha256}. Layers of
 * the base image stay in the base's registry, unless the layout was completed: then its index lists them in an annotation,
 * since they are nobody's to upload.
 *
 * @param folder of the layout
 */
record OciLayout(Path folder) {
    private static final String BASE_LAYERS = "io.github.haztrak.base.layers";

    Path file(Digest digest) {
        return folder.resolve("blobs").resolve("sha256").resolve(digest.hex());
    }

    boolean holds(Descriptor blob) {
        return Files.isRegularFile(file(blob.digest()));
    }

    /** Whether a blob was made here; one of the base may be at hand all the same. */
    boolean made(Descriptor blob) {
        return holds(blob) && !baseLayers().contains(blob.digest().value());
    }

    private List<String> baseLayers() {
        Path index = folder.resolve("index.json");
        try {
            return List.of(Json.read(Files.readAllBytes(index))
                    .path("annotations")
                    .path(BASE_LAYERS)
                    .asText()
                    .split(" "));
        } catch (IOException e) {
            throw RegistryProblems.notBuilt(index, e);
        }
    }

    InputStream open(Descriptor blob) {
        try {
            return Files.newInputStream(file(blob.digest()));
        } catch (IOException e) {
            throw RegistryProblems.notBuilt(file(blob.digest()), e);
        }
    }

    Manifest manifest(Descriptor descriptor) {
        try {
            return new Manifest(descriptor, Files.readAllBytes(file(descriptor.digest())));
        } catch (IOException e) {
            throw RegistryProblems.notBuilt(file(descriptor.digest()), e);
        }
    }

    Descriptor add(String mediaType, byte[] content) {
        Manifest blob = Manifest.of(mediaType, content);
        write(file(blob.descriptor().digest()), content);
        return blob.descriptor();
    }

    /** Names the image the layout holds. Written last: a layout without it is not finished. */
    void finish(Descriptor root) {
        finish(root, List.of());
    }

    void finish(Descriptor root, List<Descriptor> ofBase) {
        write(folder.resolve("oci-layout"), Json.write(Json.object().put("imageLayoutVersion", "1.0.0")));
        ObjectNode index = Json.object().put("schemaVersion", 2).put("mediaType", MediaTypes.INDEX);
        index.putArray("manifests").add(Json.node(root));
        if (!ofBase.isEmpty()) {
            index.putObject("annotations")
                    .put(
                            BASE_LAYERS,
                            ofBase.stream().map(blob -> blob.digest().value()).collect(Collectors.joining(" ")));
        }
        write(folder.resolve("index.json"), Json.write(index));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw RegistryProblems.notWritten(file, e);
        }
    }
}
