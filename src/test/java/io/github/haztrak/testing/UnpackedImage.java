package io.github.haztrak.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image of a registry, copied out by skopeo and unpacked by umoci: two programs that share nothing with the one that built it.
 * Always its linux/amd64 variant. Docker's formats are turned into OCI's on the way.
 */
public record UnpackedImage(Path rootfs, JsonNode manifest, JsonNode config) implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pulls without credentials. */
    public static UnpackedImage pull(String image) throws IOException {
        return pull(image, Optional.empty());
    }

    /** Pulls over plain HTTP or TLS of any certificate; the image is named with its registry and a tag or digest. */
    public static UnpackedImage pull(String image, Optional<Account> account) throws IOException {
        RealTools.require("skopeo", "umoci", "unshare");
        RealTools.requireRoot();
        Path folder = BuildFolder.fresh("image");
        Path layout = folder.resolve("layout");
        Command.of("skopeo", "--insecure-policy", "--override-os", "linux", "--override-arch", "amd64", "copy", "-q")
                .and(List.of("--src-tls-verify=false"))
                .and(account.map(known -> List.of("--src-creds", known.user() + ":" + known.password()))
                        .orElse(List.of()))
                .and(List.of("docker://" + image, "oci:" + layout + ":image"))
                .succeed();
        Command.of(
                        "umoci",
                        "unpack",
                        "--image",
                        layout + ":image",
                        folder.resolve("bundle").toString())
                .succeed();
        return of(layout, folder.resolve("bundle/rootfs"));
    }

    private static UnpackedImage of(Path layout, Path rootfs) throws IOException {
        JsonNode index = JSON.readTree(layout.resolve("index.json").toFile());
        JsonNode manifest = blob(layout, index.at("/manifests/0/digest"));
        return new UnpackedImage(rootfs, manifest, blob(layout, manifest.at("/config/digest")));
    }

    private static JsonNode blob(Path layout, JsonNode digest) throws IOException {
        return JSON.readTree(
                layout.resolve("blobs/" + digest.textValue().replace(':', '/')).toFile());
    }

    /** Entrypoint followed by command, as a container runtime would start them. */
    public List<String> commandLine() {
        List<String> line = new ArrayList<>();
        config.at("/config/Entrypoint").forEach(word -> line.add(word.textValue()));
        config.at("/config/Cmd").forEach(word -> line.add(word.textValue()));
        return List.copyOf(line);
    }

    /**
     * Starts the image's program as its user, in its working directory and environment, with the given variables on top.
     * It has its own root folder, processes and {@code /dev}, and shares this machine's network.
     */
    public RunningImage start(Map<String, String> environment) throws IOException {
        return RunningImage.start(this, environment);
    }

    /** Reads a file of the image as text. */
    public String read(String path) throws IOException {
        return Files.readString(rootfs.resolve(path.replaceFirst("^/", "")));
    }

    /** Deletes the unpacked files. */
    @Override
    public void close() throws IOException {
        FolderCopy.delete(rootfs.getParent().getParent());
    }
}
