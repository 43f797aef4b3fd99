package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.release.PointerPipeline;
import io.github.haztrak.release.PointerRequest;
import io.github.haztrak.release.PointerTargets;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody asks of the pointers by hand. It takes nothing from this checkout but names.
 *
 * @param goal the goal
 * @param wish what is asked
 */
record PointerRun(Goal goal, Wish wish) {
    static final String PROPERTY = "haztrak.version";

    /** A version, or its tag; and whether it is only told. */
    record Wish(String version, boolean dryRun) {}

    /**
     * The version that the command line names beside the goal. A property of the POM that is called so, as many call that of
     * the plugin's own version, asks for nothing.
     */
    static Optional<String> asked(Goal goal) {
        return Optional.ofNullable(goal.place().session().getUserProperties().getProperty(PROPERTY))
                .filter(text -> goal.isNamed() && !text.isBlank());
    }

    PointerPipeline pipeline() {
        return new PointerPipeline(new PointerComposition(goal.composition(), goal.log()), goal.log());
    }

    PointerRequest request(FloatingTags tags) {
        return new PointerRequest(
                version(),
                modules(),
                new PointerTargets(tags.all(), DocsComposition.of(goal).siteIfPublished()),
                wish.dryRun());
    }

    private Version version() {
        TagFormat format = goal.parameters().format();
        String text = wish.version().strip();
        return Values.read(
                "version", text, any -> format.versionOf(new TagName(any)).orElseGet(() -> new Version(any)));
    }

    private List<ImageName> modules() {
        RepositorySlug slug = goal.composition().slug();
        return goal.parameters().reactor().all().stream()
                .filter(project -> !project.getPackaging().equals("pom"))
                .filter(project -> !goal.configured(project).isSkipped())
                .map(project -> goal.configured(project)
                        .name()
                        .orElseGet(() -> goal.parameters().imageName(slug, project)))
                .toList();
    }
}
