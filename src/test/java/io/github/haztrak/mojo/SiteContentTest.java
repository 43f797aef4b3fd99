package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteContentTest {
    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void siteOfTwoFiles() throws IOException {
        site = Files.createDirectories(folder.resolve("client/target/dist"));
        Files.writeString(site.resolve("index.html"), "<!doctype html>");
        Files.writeString(Files.createDirectories(site.resolve("assets")).resolve("app.js"), "start()");
    }

    @Test
    void servesItsFilesWithAConfigurationBelowThem() {
        ImageContent content = content(site);
        assertThat(content.layers()).extracting(LayerContent::name).containsExactly("server configuration", "site");
        assertThat(content.layers().get(0).files())
                .extracting(FileEntry::target)
                .containsExactly("/docker-entrypoint.d/40-haztrak-env.sh", "/etc/nginx/conf.d/default.conf");
        assertThat(content.layers().get(1).files())
                .extracting(FileEntry::target)
                .containsExactly("/usr/share/nginx/html/assets/app.js", "/usr/share/nginx/html/index.html");
    }

    @Test
    void answersAtThePortThatItShows() {
        ImageContent content = content(site);
        assertThat(content.container().exposure().ports()).containsExactly("8080/tcp");
        assertThat(content.layers().get(0).files().get(1).source())
                .content()
                .contains("8080")
                .contains("index.html");
    }

    @Test
    void letsItsServerRunTheScriptThatTellsThePagesTheirEnvironment() {
        FileEntry script = content(site).layers().get(0).files().get(0);
        assertThat(script.permissions()).isEqualTo(Permissions.OF_A_PROGRAM);
    }

    @Test
    void keepsTheStartOfItsServer() {
        assertThat(content(site).container().process().entrypoint()).isEmpty();
    }

    @Test
    void readsAFileThroughALink() throws IOException {
        Path shared = Files.writeString(folder.resolve("logo.svg"), "<svg/>");
        Files.createSymbolicLink(site.resolve("logo.svg"), shared);
        assertThat(content(site).layers().get(1).files())
                .extracting(FileEntry::target)
                .contains("/usr/share/nginx/html/logo.svg");
    }

    @Test
    void entersNoFolderThroughALinkAndNeverGoesInCircles() throws IOException {
        Files.createSymbolicLink(site.resolve("self"), site);
        Files.createSymbolicLink(site.resolve("lost"), folder.resolve("nowhere"));
        assertThat(content(site).layers().get(1).files()).hasSize(2);
    }

    @Test
    void isFoundWhereTheSiteItselfIsALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), site);
        assertThat(content(link).layers().get(1).files())
                .extracting(FileEntry::target)
                .containsExactly("/usr/share/nginx/html/assets/app.js", "/usr/share/nginx/html/index.html");
    }

    private ImageContent content(Path files) {
        MavenProject client = KnownReactor.in(folder).module("client");
        return new SiteContent(client, files).with(new Container());
    }
}
