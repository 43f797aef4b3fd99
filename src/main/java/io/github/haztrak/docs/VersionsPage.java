package io.github.haztrak.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page at the root of a site: leads on to the latest version, and lists all of them for whoever comes with
 * {@code #versions} or without JavaScript. It needs nothing from anywhere else.
 *
 * @param title what it is about
 * @param versions what it lists
 */
public record VersionsPage(String title, DocsVersions versions) {
    /** By this, a page is known for one of ours; any other is somebody's own. */
    public static final String MARK = "<meta name=\"generator\" content=\"haztrak-maven-plugin\">";

    private static final String REDIRECT =
            "<script>if (location.hash !== \"#versions\") location.replace(\"latest/\");</script>\n";

    /**
     * The page.
     *
     * @return HTML in UTF-8, with line feeds; the same for the same versions
     */
    public String html() {
        Optional<DocsVersion> latest = versions.holding(DocsAliases.LATEST);
        return template()
                .replace("{redirect}", latest.map(there -> REDIRECT).orElse(""))
                .replace("{latest}", latest.map(VersionsPage::latest).orElse(""))
                .replace(
                        "{versions}",
                        versions.all().stream().map(VersionsPage::item).collect(Collectors.joining()))
                .replace("{title}", escaped(title));
    }

    private static String template() {
        try (InputStream template = VersionsPage.class.getResourceAsStream("versions.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latest(DocsVersion version) {
        return "<p class=\"latest\"><a href=\"latest/\">Latest: " + escaped(version.title()) + "</a></p>\n";
    }

    private static String item(DocsVersion version) {
        return "<li>" + link(version.version().text(), version.title())
                + (version.isPrerelease() ? " <span class=\"note\">pre-release</span>" : "")
                + (version.withdrawn() ? " <span class=\"note\">withdrawn</span>" : "")
                + version.aliases().stream()
                        .map(alias -> " <span>also " + link(alias, alias) + "</span>")
                        .collect(Collectors.joining())
                + version.taggedAt()
                        .map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC))
                        .map(day -> " <time datetime=\"" + day + "\">" + day + "</time>")
                        .orElse("")
                + "</li>\n";
    }

    private static String link(String folder, String text) {
        return "<a href=\"./" + escaped(folder) + "/\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
