package io.github.haztrak.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.changelog.ChangelogRenderer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final long LIMIT = 1_000_000;

    @Override
    public String render(Changelog changelog) {
        try {
            return compiled().execute(new TemplateValues(changelog, page).all()).stripTrailing();
        } catch (MustacheException | UnsupportedOperationException unusable) {
            throw new ReleaseException(problem(unusable), unusable);
        }
    }

    private Template compiled() {
        try {
            if (Files.size(template) > LIMIT) {
                throw new IOException("larger than " + LIMIT + " bytes");
            }
            return Mustache.compiler().escapeHTML(false).defaultValue("").compile(Files.readString(template));
        } catch (IOException unreadable) {
            throw new ReleaseException(problem(unreadable), unreadable);
        }
    }

    private Problem problem(Exception failure) {
        return Problem.of(ProblemCode.CONFIGURATION, "the template of the changelog cannot be used")
                .found(template + ": " + failure.getMessage())
                .why("the text of the release is written by it")
                .fix(
                        "mend the file, or leave <template> out of the plugin's <changelog> to get the text of the preset");
    }
}
