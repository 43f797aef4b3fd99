package io.github.haztrak.jib;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.LayerContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * What a layer is made of, as keys: a cheap one by what the disk says of the files, and a sure one by what is in them. Both hold
 * the paths and permissions in the image.
 *
 * @param content the layer that shall be
 */
record LayerInputs(LayerContent content) {
    /** How a layer is written: another number here, and nothing that was kept before fits. */
    private static final String FORMAT = "haztrak layer 1";

    /** A file younger than this may change again without a new time on disks that count in seconds. */
    private static final Duration UNSETTLED = Duration.ofSeconds(2);

    /** By place, size and times of the files; no file is opened. */
    Digest stamp() throws IOException {
        StringBuilder text = new StringBuilder(FORMAT);
        for (FileEntry file : content.files()) {
            Path source = file.source().toAbsolutePath();
            text.append(target(file)).append(source).append('\0');
            if (!Files.isDirectory(source)) {
                text.append(Disk.of(source).told()).append('\n');
            }
        }
        return Digest.of(text.toString());
    }

    /** By the bytes of the files, wherever they lie. */
    Digest bytes() throws IOException {
        MessageDigest all = Digest.sha256();
        all.update(FORMAT.getBytes(StandardCharsets.UTF_8));
        for (FileEntry file : content.files()) {
            String inside = Files.isDirectory(file.source()) ? "folder" : digest(file.source());
            all.update((target(file) + inside + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return Digest.of(all);
    }

    /** Whether a change from now on would show in {@link #stamp()} on every disk. */
    boolean settled(Instant now) throws IOException {
        for (FileEntry file : content.files()) {
            if (!Files.isDirectory(file.source())
                    && Disk.of(file.source()).changed().isAfter(now.minus(UNSETTLED))) {
                return false;
            }
        }
        return true;
    }

    private static String target(FileEntry file) {
        return file.target() + '\0' + file.permissions() + '\0';
    }

    private static String digest(Path file) throws IOException {
        MessageDigest function = Digest.sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), function)) {
            in.transferTo(out);
        }
        return Digest.of(function).hex();
    }

    /**
     * What a disk says of a file. The time of its last change of any kind is there on Unix alone; it shows what a program that
     * sets the other time back would hide.
     */
    private record Disk(long size, Instant modified, Instant changed, String key) {

        static Disk of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant();
            return new Disk(attributes.size(), modified, changed(file, modified), String.valueOf(attributes.fileKey()));
        }

        private static Instant changed(Path file, Instant modified) throws IOException {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
                return modified;
            }
            return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
        }

        String told() {
            return size + " " + modified + " " + changed + " " + key;
        }
    }
}
