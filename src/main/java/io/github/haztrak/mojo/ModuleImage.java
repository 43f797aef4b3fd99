package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The image of a module, from its POM to its files.
 *
 * @param goal where it is built
 * @param beans what the POM says
 * @param updateLock whether the lock of the bases is to be written
 */
record ModuleImage(Goal goal, Beans beans, boolean updateLock) {
    private static final String SITE_BASE = "nginxinc/nginx-unprivileged:stable-alpine";

    /** The parameters of an image. */
    record Beans(From from, To to, Container container) {}

    /** The image is sent ahead only when its record is on disk. */
    Optional<BuiltImage> build(ModuleKind kind) {
        Optional<BuiltImage> image = Optional.empty();
        if (kind instanceof ModuleKind.WithoutImage without) {
            goal.log().passedOver(project().getArtifactId(), without.reason());
        } else {
            image = Optional.of(goal.pipeline()
                    .build(request(kind), FolderFiles.of(layout()).delete().folder()));
            image.ifPresent(this::complete);
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
            goal.log().completedImage(image, fetched);
        }
    }

    private ImageRequest request(ModuleKind kind) {
        if (kind instanceof ModuleKind.StaticSite site) {
            return request(
                    ImageKind.STATIC_SITE,
                    SITE_BASE,
                    new SiteContent(project(), site.folder()).with(beans.container()));
        }
        String mainClass = ((ModuleKind.JavaProgram) kind).mainClass();
        JavaContent content = new JavaContent(goal.place().session(), project());
        return request(
                ImageKind.JAVA, new JavaRelease(project()).baseImage(), content.of(mainClass, beans.container()));
    }

    private ImageRequest request(ImageKind kind, String defaultBase, ImageContent content) {
        BaseImage wanted = held(kind, beans.from().orDefault(defaultBase));
        goal.composition().rehearsal().ifPresent(servers -> servers.seed(wanted.reference()));
        LockedBases bases = new LockedBases(goal);
        BaseImage base = updateLock ? bases.updated(wanted) : bases.locked(wanted);
        ImageIdentity identity = new ImageIdentity(
                project().getArtifactId(),
                kind,
                beans.to()
                        .orDefault(
                                goal.parameters().imageName(goal.composition().slug(), project())));
        CreationTime created = new CreationTime(beans.container().creationTime(), project());
        return new ImageRequest(identity, base, content, new ModuleProvenance(goal, created).of(project()));
    }

    /** What starts a Java program must be able to read its classes. */
    private BaseImage held(ImageKind kind, BaseImage base) {
        return kind == ImageKind.JAVA ? new JavaRelease(project()).runBy(base) : base;
    }

    private Path layout() {
        return ModuleRecords.folder(project()).resolve("image");
    }

    private MavenProject project() {
        return goal.place().project();
    }
}
