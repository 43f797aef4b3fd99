package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * A static site as layers: its files where nginx serves them, and the server's configuration below them.
 *
 * @param project the module
 * @param folder its site
 */
record SiteContent(MavenProject project, Path folder) {
    private static final String ROOT = "/usr/share/nginx/html";
    private static final String CONFIGURATION = "/etc/nginx/conf.d/default.conf";
    private static final Set<String> PORTS = Set.of("8080/tcp");

    ImageContent with(Container container) {
        return new ImageContent(
                List.of(
                        new LayerContent(
                                "server configuration", List.of(new FileEntry(configuration(), CONFIGURATION))),
                        new LayerContent("site", FolderFiles.of(folder).entries(ROOT))),
                container.settings(List.of(), PORTS));
    }

    private Path configuration() {
        Path file = ModuleRecords.folder(project).resolve("generated/default.conf");
        try (InputStream resource = SiteContent.class.getResourceAsStream("site.conf")) {
            Files.createDirectories(file.getParent());
            Files.copy(resource, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
