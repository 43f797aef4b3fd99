package io.github.haztrak.mojo;

import io.github.haztrak.image.JavaVersion;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The class files of a module.
 *
 * @param folder where they are; may be missing
 */
record CompiledClasses(Path folder) {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int OLDEST = 45;

    /** The version of Java that runs them all; empty where there is none. */
    Optional<JavaVersion> java() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(this::alwaysLoaded)
                    .flatMap(file -> major(file).stream())
                    .max(Comparator.naturalOrder())
                    .map(JavaVersion::ofClassFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An older Java passes over the classes of a newer one in a multi-release layout, and over a module's description. */
    private boolean alwaysLoaded(Path file) {
        return file.toString().endsWith(".class")
                && !file.endsWith("module-info.class")
                && !folder.relativize(file).startsWith("META-INF");
    }

    private static Optional<Integer> major(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            boolean isClass = in.readInt() == MAGIC;
            in.readUnsignedShort();
            int major = in.readUnsignedShort();
            return isClass && major >= OLDEST ? Optional.of(major) : Optional.empty();
        } catch (EOFException tooShort) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
