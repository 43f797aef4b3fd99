package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Permissions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;

/**
 * A static site as layers: its files where nginx serves them. Below them the server's configuration, and a script that the
 * base runs at start: it tells the pages what the container's environment says to them.
 *
 * @param project the module
 * @param folder its site
 */
record SiteContent(MavenProject project, Path folder) {
    private static final String ROOT = "/usr/share/nginx/html";
    private static final String CONFIGURATION = "/etc/nginx/conf.d/default.conf";
    private static final String SCRIPT = "/docker-entrypoint.d/40-haztrak-env.sh";
    private static final Set<String> PORTS = Set.of("8080/tcp");

    ImageContent with(Container container) {
        return new ImageContent(
                List.of(
                        new LayerContent(
                                "server configuration",
                                List.of(
                                        new FileEntry(resource("site.conf"), CONFIGURATION),
                                        new FileEntry(resource("site-env.sh"), SCRIPT, Permissions.OF_A_PROGRAM))),
                        new LayerContent("site", FolderFiles.of(folder).entries(ROOT))),
                container.settings(List.of(), PORTS));
    }

    private Path resource(String name) {
        try (InputStream resource = SiteContent.class.getResourceAsStream(name)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return JavaStart.written(JavaStart.generated(project).resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
