package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.LayerContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The image of a module, from its POM to its files.
 *
 * @param goal where it is built
 * @param beans what the POM says
 * @param updateLock whether the lock of the bases is to be written
 */
record ModuleImage(Goal goal, Beans beans, boolean updateLock) {

    /** The parameters of an image. */
    record Beans(From from, To to, Container container, ExtraDirectories extraDirectories) {}

    /** The image is sent ahead only when its record is on disk. */
    Optional<BuiltImage> build(ModuleKind kind) {
        Optional<BuiltImage> image = Optional.empty();
        if (kind instanceof ModuleKind.WithImage made) {
            goal.log().decidedKind(project().getArtifactId(), made.kind(), kind.why());
            new IgnoredSettings(beans.container(), made.kind())
                    .told()
                    .ifPresent(what -> goal.log().ignored(project().getArtifactId(), what));
            image = Optional.of(goal.pipeline()
                    .build(request(made), FolderFiles.of(layout()).delete().folder()));
            image.ifPresent(this::complete);
        } else {
            goal.log().passedOver(project().getArtifactId(), kind.why());
        }
        new ModuleRecord(goal.records().source(), image).write(ModuleRecords.file(project()));
        return image;
    }

    /** Who builds an image by name wants to look at it; a release leaves the base's layers where they are. */
    private void complete(BuiltImage image) {
        if (goal.isNamed() && !goal.leadsToRelease()) {
            List<Descriptor> fetched = goal.composition()
                    .composer()
                    .complete(image, goal.composition().shelf());
            goal.log().images().completedImage(image, fetched);
        }
    }

    private ImageRequest request(ModuleKind.WithImage kind) {
        ImageIdentity identity = new ImageIdentity(
                project().getArtifactId(),
                kind.kind(),
                beans.to()
                        .orDefault(
                                goal.parameters().imageName(goal.composition().slug(), project())));
        CreationTime created = new CreationTime(beans.container().creationTime(), project());
        return new ImageRequest(identity, base(kind), content(kind), new ModuleProvenance(goal, created).of(project()));
    }

    private BaseImage base(ModuleKind.WithImage kind) {
        BaseImage wanted = held(kind.kind(), beans.from().orDefault(kind.defaultBase(goal.place())));
        goal.composition().rehearsal().ifPresent(servers -> servers.seed(wanted.reference()));
        LockedBases bases = new LockedBases(goal);
        return updateLock ? bases.updated(wanted) : bases.locked(wanted);
    }

    private ImageContent content(ModuleKind.WithImage kind) {
        ImageContent content = kind.content(goal.place(), beans);
        List<LayerContent> layers = Stream.concat(
                        content.layers().stream(), beans.extraDirectories().layers(project()).stream())
                .toList();
        return new ImageContent(layers, content.container(), new OwnJars(project()).among(layers));
    }

    /** What starts a Java program must be able to read its classes. */
    private BaseImage held(ImageKind kind, BaseImage base) {
        return kind.runsOnJava() ? new JavaRelease(project()).runBy(base) : base;
    }

    private Path layout() {
        return ModuleRecords.folder(project()).resolve("image");
    }

    private MavenProject project() {
        return goal.place().project();
    }
}
