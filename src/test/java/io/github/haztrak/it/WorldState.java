package io.github.haztrak.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every file that a build could have written to, by name, with a digest of its content. */
record WorldState(Map<String, String> files) {
    WorldState {
        files = Map.copyOf(files);
    }

    /** Each folder by what its files' names start with: {@code remote/} makes {@code remote/refs/heads/main}. */
    static WorldState of(Map<String, Path> folders) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            if (Files.exists(folder.getValue())) {
                try (Stream<Path> paths = Files.walk(folder.getValue())) {
                    paths.filter(path -> !Files.isDirectory(path))
                            .forEach(path -> files.put(
                                    folder.getKey() + folder.getValue().relativize(path), digest(path)));
                }
            }
        }
        return new WorldState(files);
    }

    /** Names of files that are new, gone or other than before. */
    List<String> changedSince(WorldState before) {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(before.files.keySet());
        List<String> changed = new ArrayList<>(names);
        changed.removeIf(name -> Objects.equals(files.get(name), before.files.get(name)));
        return changed;
    }

    private static String digest(Path file) {
        try {
            byte[] content = Files.isSymbolicLink(file)
                    ? Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8)
                    : Files.readAllBytes(file);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
