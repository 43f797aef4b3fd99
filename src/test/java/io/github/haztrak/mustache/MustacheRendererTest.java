package io.github.haztrak.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.SampleChangelog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheRendererTest {
    private static final Changelog CHANGELOG = SampleChangelog.since(
            "v1.1.0", SampleChangelog.section("Features", SampleChangelog.entry("feed @octo's <b>lions</b>")));

    @TempDir
    Path temp;

    @Test
    void fillsATemplate() throws IOException {
        assertThat(rendered("""
                        {{title}} since {{since}}: {{compareUrl}}{{#module}}never{{/module}}
                        {{#sections}}
                        {{group}}: {{size}}
                        {{#entries}}
                        * {{#scope}}{{.}}: {{/scope}}{{text}} {{shortCommit}}
                        {{/entries}}
                        {{/sections}}
                        """)).isEqualTo("""
                        v1.2.0 since v1.1.0: https://github.com/octo/zoo/compare/v1.1.0...v1.2.0
                        Features: 1
                        * feed @|octo's \\<b>lions\\</b> cccccccc""".replace('|', '\u2060'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#sections}}", "{{/x}}", "{{> partial}}"})
    void refusesATemplateThatCannotBeUsed(String template) {
        Refused.when(() -> rendered(template)).tells(ProblemCode.CONFIGURATION, "template", "changes.mustache");
    }

    @Test
    void refusesATemplateThatIsNotThere() {
        Refused.when(() -> new MustacheRenderer(temp.resolve("none"), Optional.empty()).render(CHANGELOG))
                .tells(ProblemCode.CONFIGURATION, "none");
    }

    private String rendered(String template) throws IOException {
        Path file = Files.writeString(temp.resolve("changes.mustache"), template);
        return new MustacheRenderer(file, Optional.of(new RepositoryPage(URI.create("https://github.com/octo/zoo"))))
                .render(CHANGELOG);
    }
}
