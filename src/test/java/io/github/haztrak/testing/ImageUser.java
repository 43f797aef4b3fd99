package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The numbers of user and group behind an image's {@code User}, which may hold names that only the image's own files know. */
record ImageUser(String user, String group) {
    /** Resolves {@code user[:group]}; empty means root, and a user without group has the one of {@code /etc/passwd}, else root's. */
    static ImageUser of(String text, Path rootfs) throws IOException {
        if (text.isEmpty()) {
            return new ImageUser("0", "0");
        }
        String[] parts = text.split(":", 2);
        Optional<String[]> known = entry(rootfs.resolve("etc/passwd"), parts[0]);
        String user = known.map(entry -> entry[2]).orElse(parts[0]);
        return parts.length == 1
                ? new ImageUser(user, known.map(entry -> entry[3]).orElse("0"))
                : new ImageUser(user, groupNumber(rootfs, parts[1]));
    }

    private static String groupNumber(Path rootfs, String group) throws IOException {
        return entry(rootfs.resolve("etc/group"), group).map(entry -> entry[2]).orElse(group);
    }

    private static Optional<String[]> entry(Path file, String nameOrNumber) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Function<String, String[]> split = line -> line.split(":");
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(split)
                    .filter(entry -> entry.length > 2)
                    .filter(entry -> entry[0].equals(nameOrNumber) || entry[2].equals(nameOrNumber))
                    .findFirst();
        }
    }
}
