package io.github.haztrak.jib;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which layer came of which inputs: a small file a key. One that cannot be read counts as missing.
 *
 * @param folder where the files lie
 */
record LayerIndex(Path folder) {
    private static final String STAMPS = "stamps";
    private static final String LAYERS = "layers";
    private static final String LOCKS = "locks";

    /** What a stamp stood for. */
    Optional<Digest> bytesOf(Digest stamp) throws IOException {
        return read(STAMPS, stamp).filter(Digest::looksLike).map(Digest::new);
    }

    void remember(Digest stamp, Digest bytes) throws IOException {
        write(STAMPS, stamp, bytes.value());
    }

    Optional<LayerTar> layerOf(Digest bytes) throws IOException {
        return read(LAYERS, bytes).flatMap(LayerIndex::parse);
    }

    void remember(Digest bytes, LayerTar layer) throws IOException {
        Descriptor blob = layer.blob();
        write(
                LAYERS,
                bytes,
                String.join(
                        " ",
                        blob.mediaType(),
                        blob.digest().value(),
                        "" + blob.size(),
                        layer.diffId().value()));
    }

    /** Lets one at a time work on a layer. */
    <T> T alone(Digest bytes, KeyLock.Work<T> work) throws IOException {
        return KeyLock.holding(file(LOCKS, bytes), work);
    }

    /** Removes what was not used for so long. */
    void trim(Duration unused) throws IOException {
        Instant oldest = Instant.now().minus(unused);
        for (String kind : List.of(STAMPS, LAYERS, LOCKS)) {
            for (Path file : files(kind)) {
                if (Instant.ofEpochMilli(file.toFile().lastModified()).isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private List<Path> files(String kind) throws IOException {
        Path place = folder.resolve(kind);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        }
    }

    private static Optional<LayerTar> parse(String line) {
        String[] words = line.split(" ");
        if (words.length != 4
                || !Digest.looksLike(words[1])
                || !Digest.looksLike(words[3])
                || !words[2].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Descriptor blob = new Descriptor(words[0], new Digest(words[1]), Long.parseLong(words[2]));
        return Optional.of(new LayerTar(blob, new Digest(words[3])));
    }

    private Optional<String> read(String kind, Digest key) throws IOException {
        try {
            Path file = file(kind, key);
            String text = Files.readString(file).strip();
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(text);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    private void write(String kind, Digest key, String text) throws IOException {
        Path file = file(kind, key);
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(key.hex() + "-" + UUID.randomUUID() + ".part");
        try {
            Files.writeString(draft, text + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path file(String kind, Digest key) {
        return folder.resolve(kind).resolve(key.hex());
    }
}
