package io.github.haztrak.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What of a file counts when two builds are compared: its content, without what Maven itself writes of the version.
 *
 * @param modules the jars of the build's own modules
 */
record FileEssence(ModuleJars modules) {
    private static final String MAVEN = "META-INF/maven/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String MODULE = "module-info.class";
    private static final Digest FOLDER = Digest.of("folder");

    /** Empty for a file that does not count at all. */
    Optional<Digest> of(FileEntry file) {
        try {
            if (Files.isDirectory(file.source())) {
                return Optional.of(FOLDER);
            }
            if (modules.holds(file.target())) {
                return Optional.of(jar(file));
            }
            if (modules.lists().contains(file.target())) {
                return Optional.of(Digest.of(modules.unversionedIn(Files.readString(file.source()))));
            }
            try (InputStream content = Files.newInputStream(file.source())) {
                return of(file.target(), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Digest jar(FileEntry file) throws IOException {
        Essence essence = new Essence();
        try (ZipFile jar = new ZipFile(file.source().toFile())) {
            List<? extends ZipEntry> entries =
                    jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                try (InputStream content = jar.getInputStream(entry)) {
                    of("/" + entry.getName(), content)
                            .ifPresent(digest -> essence.add("entry", entry.getName(), digest.value()));
                }
            }
        }
        return essence.digest();
    }

    private Optional<Digest> of(String path, InputStream content) throws IOException {
        if (path.contains("/" + MAVEN)) {
            return Optional.empty();
        }
        if (path.endsWith("/" + MANIFEST)) {
            return Optional.of(new ManifestEssence(modules).of(content.readAllBytes()));
        }
        if (path.endsWith("/" + MODULE)) {
            return Optional.of(ModuleInfoEssence.of(content.readAllBytes()));
        }
        return Optional.of(Digest.of(content));
    }
}
