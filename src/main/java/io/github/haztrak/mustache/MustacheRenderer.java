package io.github.haztrak.mustache;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a changelog by a Mustache template (mustache(5)). Its variables are told in docs/how-to/changelog.md; what commits
 * say comes as Markdown that shows it as it is. The file is read when it is first needed.
 *
 * @param template the file, in UTF-8
 * @param page where links point, if that is known
 */
public record MustacheRenderer(Path template, Optional<RepositoryPage> page) implements ChangelogRenderer {
    @Override
    public String render(Changelog changelog) {
        TemplateFile file = new TemplateFile(template, MustacheRenderer::problem);
        return file.filled(new TemplateValues(changelog, page).all()).stripTrailing();
    }

    private static Problem problem(String found) {
        return Problem.of(ProblemCode.CONFIGURATION, "the template of the changelog cannot be used")
                .found(found)
                .why("the text of the release is written by it")
                .fix(
                        "mend the file, or leave <template> out of the plugin's <changelog> to get the text of the preset");
    }
}
