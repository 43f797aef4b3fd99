package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The image of a module, from its POM to its files.
 *
 * @param goal where it is built
 * @param beans what the POM says
 */
record ModuleImage(Goal goal, Beans beans) {

    /** The parameters of an image. */
    record Beans(From from, To to, Container container, ExtraDirectories extraDirectories) {}

    void build(ModuleKind kind) {
        Optional<BuiltImage> image = Optional.empty();
        if (kind instanceof ModuleKind.WithImage made) {
            goal.log().decidedKind(made.kind(), kind.why());
            image = Optional.of(goal.pipeline()
                    .build(request(made), FolderFiles.of(layout()).delete().folder()));
        } else {
            goal.log().passedOver(project().getArtifactId(), kind.why());
        }
        new ModuleRecord(goal.records().source(), image).write(ModuleRecords.file(project()));
    }

    private ImageRequest request(ModuleKind.WithImage kind) {
        BaseImage base = beans.from().orDefault(kind.defaultBase(goal.place()));
        goal.composition().rehearsal().ifPresent(servers -> servers.seed(base.reference()));
        ImageIdentity identity = new ImageIdentity(
                project().getArtifactId(),
                kind.kind(),
                beans.to()
                        .orDefault(
                                goal.parameters().imageName(goal.composition().slug(), project())));
        return new ImageRequest(identity, base, content(kind), new ModuleProvenance(goal).of(project()));
    }

    private ImageContent content(ModuleKind.WithImage kind) {
        ImageContent content = kind.content(goal.place(), beans);
        return new ImageContent(
                Stream.concat(content.layers().stream(), beans.extraDirectories().layers(project()).stream())
                        .toList(),
                content.container());
    }

    private Path layout() {
        return ModuleRecords.folder(project()).resolve("image");
    }

    private MavenProject project() {
        return goal.place().project();
    }
}
