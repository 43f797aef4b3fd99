package io.github.haztrak.mustache;

import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PageLayout;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a release's page by a Mustache template (mustache(5)). Its variables are the parts of the page and those of a
 * changelog's template: docs/how-to/release-page.md. The file is read when it is first needed.
 *
 * @param template the file, in UTF-8
 * @param page where links point
 */
public record MustachePage(Path template, RepositoryPage page) implements PageLayout {
    @Override
    public String arrange(Parts parts) {
        Map<String, Object> values = new HashMap<>(new TemplateValues(parts.changelog(), Optional.of(page)).all());
        values.putAll(parts.blocks());
        return new TemplateFile(template, MustachePage::problem).filled(values).strip();
    }

    /**
     * Reads a template, so that it is known early whether it can be used.
     *
     * @param template the file
     * @throws io.github.haztrak.problem.ReleaseException HZ-REL-011 if it cannot
     */
    public static void requireUsable(Path template) {
        new TemplateFile(template, MustachePage::problem).requireUsable();
    }

    private static Problem problem(String found) {
        return Problem.of(ProblemCode.RELEASE_TEMPLATE_UNUSABLE, "the template of the release's page cannot be used")
                .found(found)
                .why("the text of the release is written by it")
                .fix("mend the file, or leave <template> out of the plugin's <release> to get the usual page");
    }
}
