package io.github.haztrak.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsPageTest {
    private static final Optional<Instant> DAY = Optional.of(Instant.parse("2026-11-24T23:30:00Z"));

    private final DocsVersion rc = new DocsVersion(new Version("2.0.0-rc.1"), "2.0.0-rc.1", List.of(), DAY);
    private final DocsVersion stable =
            new DocsVersion(new Version("1.4.2"), "1.4.2", List.of("latest", "1.4"), Optional.empty());

    @Test
    void listsEveryVersionAsALinkThatWorksWithoutJavaScript() {
        String html = page(rc, stable);

        assertThat(html)
                .contains("<a href=\"./2.0.0-rc.1/\">2.0.0-rc.1</a> <span class=\"note\">pre-release</span>")
                .contains("<time datetime=\"2026-11-24\">2026-11-24</time>")
                .contains("<a href=\"./1.4.2/\">1.4.2</a> <span>also <a href=\"./latest/\">latest</a></span>");
        assertThat(html.indexOf("2.0.0-rc.1/")).isLessThan(html.indexOf("1.4.2/\""));
    }

    @Test
    void leadsOnToTheLatestVersionUnlessAllAreAskedFor() {
        assertThat(page(rc, stable))
                .contains("if (location.hash !== \"#versions\") location.replace(\"latest/\");")
                .contains("<a href=\"latest/\">Latest: 1.4.2</a>");
    }

    @Test
    void leadsNowhereWithoutALatestVersion() {
        assertThat(page(rc)).doesNotContain("<script>", "Latest:").contains("./2.0.0-rc.1/");
    }

    @Test
    void needsNothingFromElsewhere() {
        assertThat(page(rc, stable)).doesNotContain("http", "src=", "@import", "url(", "<link");
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() {
        assertThat(page(stable))
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("<title>Haztrak: all versions</title>", "<h1 id=\"versions\">", "<main>", VersionsPage.MARK);
    }

    @Test
    void takesNamesForTextWhateverTheyHold() {
        DocsVersion hostile = new DocsVersion(
                new Version("javascript:alert(1)"), "<script>alert(1)</script>", List.of("\"><b>"), Optional.empty());

        assertThat(new VersionsPage("<img src=x>", new DocsVersions(List.of(hostile))).html())
                .doesNotContain("<script>", "<img", "<b>")
                .contains("href=\"./javascript:alert(1)/\"", "&lt;script&gt;", "&quot;&gt;&lt;b&gt;");
    }

    private static String page(DocsVersion... versions) {
        return new VersionsPage("Haztrak", new DocsVersions(List.of(versions))).html();
    }
}
