package io.github.haztrak.mojo;

import io.github.haztrak.docs.DocsArchive;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.release.ReleaseFiles;
import io.github.haztrak.tag.VerifiedTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The files of a release as its goal finds or makes them.
 *
 * @param goal the goal that publishes
 * @param tag of the release
 * @param work a folder for what is made
 */
record ReleaseAttachments(Goal goal, Supplier<VerifiedTag> tag, Path work) {

    /** Those of a release, which are made beside its other files. */
    static ReleaseAttachments of(Goal goal) {
        return new ReleaseAttachments(
                goal,
                () -> goal.composition().tags().verify(goal.parameters().version()),
                ModuleRecords.folder(goal.parameters().root()));
    }

    /**
     * What is asked for.
     *
     * @param patterns which files
     * @param checksums whether their digests are another one
     * @param docs whether the documentation is another one
     */
    record Wish(List<AssetPattern> patterns, boolean checksums, boolean docs) {
        Wish {
            patterns = List.copyOf(patterns);
        }
    }

    ReleaseFiles all() throws IOException {
        Wish wish = goal.parameters().attachments();
        List<ReleaseAsset> files =
                new ArrayList<>(new AssetSearch(goal.parameters().reactor()).all(wish.patterns()));
        if (wish.docs()) {
            files.add(docs());
        }
        return new ReleaseFiles(files, wish.checksums());
    }

    private ReleaseAsset docs() throws IOException {
        Path folder = DocsComposition.of(goal)
                .folder()
                .orElseThrow(() -> Problem.of(
                                ProblemCode.ASSET_UNUSABLE, "there is no documentation to put beside the release")
                        .found(DocsFolder.looked())
                        .why("<release><docsArchive> asks for it")
                        .fix("# build it in a phase before deploy, in the same run, such as:\nmvn site deploy"
                                + "\n# or name its folder:\n<docs><directory>target/site</directory></docs>")
                        .exception());
        DocsBundle bundle = DocsBundle.of(tag.get(), folder);
        String name = goal.parameters().root().getArtifactId() + "-"
                + bundle.tag().version().text() + "-docs.zip";
        Files.createDirectories(work);
        new DocsArchive(bundle).write(work.resolve(name));
        return new ReleaseAsset(name, work.resolve(name), MediaType.of(name));
    }
}
