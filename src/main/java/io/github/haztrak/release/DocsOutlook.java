package io.github.haztrak.release;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.DocsSite;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.image.ByteSize;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.release.PlannedStep.Step;
import io.github.haztrak.tag.VerifiedTag;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the documentation of a release stands.
 *
 * @param site where it goes
 * @param tag the release
 * @param aliases the names that shall lead to it
 */
record DocsOutlook(DocsSite site, VerifiedTag tag, DocsAliases aliases) {

    /** Looks at the site, for files of a folder where they are built. */
    List<PlannedStep> look(Answer<Optional<Path>> folder) {
        return folder.value()
                .flatMap(found -> found)
                .map(found -> published(DocsBundle.of(tag, found)))
                .orElseGet(() -> unbuilt(folder.problems()));
    }

    private List<PlannedStep> published(DocsBundle bundle) {
        PublishedDocs docs = site.outlook(bundle, aliases);
        return Stream.concat(
                        Stream.of(content(docs.content(), bundle)),
                        docs.moved().stream()
                                .map(alias -> Step.DOCS.toDo(
                                        alias.alias() + "/ leads to " + docs.version() + DocsTold.before(alias))))
                .toList();
    }

    private PlannedStep content(PublishedDocs.Content content, DocsBundle bundle) {
        String files = ": " + new Count(bundle.size().files(), "file") + " ("
                + new ByteSize(bundle.size().bytes()) + ") in " + bundle.folder();
        return switch (content) {
            case ADDED -> Step.DOCS.toDo(tag.version() + "/ is new on the site" + files);
            case REPLACED -> Step.DOCS.toDo(tag.version() + "/ is there with other content and is replaced" + files);
            case KEPT, ABSENT -> there();
        };
    }

    private PlannedStep there() {
        return Step.DOCS.done(tag.version() + "/ is there already");
    }

    /** What is on the site can be led to without the files. */
    private List<PlannedStep> unbuilt(List<Problem> missing) {
        DocsVersions versions = site.versions();
        if (versions.find(tag.version()).isEmpty()) {
            return List.of(
                    Step.DOCS.open(tag.version() + "/ is not on the site, and nothing is built that could go there"
                            + missing.stream()
                                    .findFirst()
                                    .map(problem -> ": " + problem.code().id() + " if the build leaves it so")
                                    .orElse("")));
        }
        return Stream.concat(
                        Stream.of(there()),
                        new DocsPointers(site, versions)
                                .step(tag.version(), aliases).stream()
                                        .flatMap(step -> step.moves().stream())
                                        .map(move -> Step.POINTERS.toDo(PointerOutlook.told(move))))
                .toList();
    }
}
