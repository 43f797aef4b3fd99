package io.github.haztrak.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PageLayout;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.SampleChangelog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MustachePageTest {
    private static final PageLayout.Parts PARTS = new PageLayout.Parts(
            Map.of("images", "<!-- a block -->\n| `app` |", "verification", ""),
            SampleChangelog.since("v1.1.0", SampleChangelog.section("*", SampleChangelog.entry("feed lions"))));

    @TempDir
    Path temp;

    @Test
    void arrangesThePartsOfThePage() throws IOException {
        assertThat(arranged("# {{title}}\n\n{{{images}}}\n{{#verification}}never{{/verification}}\nSince {{since}}\n"))
                .isEqualTo("# v1.2.0\n\n<!-- a block -->\n| `app` |\n\nSince v1.1.0");
    }

    @Test
    @Provokes(ProblemCode.RELEASE_TEMPLATE_UNUSABLE)
    void refusesATemplateThatCannotBeUsed() {
        Refused.when(() -> arranged("{{#images}}"))
                .tells(ProblemCode.RELEASE_TEMPLATE_UNUSABLE, "page.mustache", "<release>");
        Refused.when(() -> new MustachePage(temp.resolve("none"), page()).arrange(PARTS))
                .tells(ProblemCode.RELEASE_TEMPLATE_UNUSABLE, "none");
    }

    @Test
    void knowsEarlyWhetherATemplateCanBeUsed() throws IOException {
        MustachePage.requireUsable(Files.writeString(temp.resolve("good"), "{{images}}"));
        Refused.when(() -> MustachePage.requireUsable(Files.writeString(temp.resolve("bad"), "{{/images}}")))
                .tells(ProblemCode.RELEASE_TEMPLATE_UNUSABLE, "bad");
    }

    private String arranged(String template) throws IOException {
        return new MustachePage(Files.writeString(temp.resolve("page.mustache"), template), page()).arrange(PARTS);
    }

    private static RepositoryPage page() {
        return new RepositoryPage(URI.create("https://github.com/octo/zoo"));
    }
}
