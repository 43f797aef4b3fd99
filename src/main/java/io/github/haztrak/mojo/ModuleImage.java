package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * The image of a module, from its POM to its files.
 *
 * @param goal where it is built
 * @param beans what the POM says
 */
record ModuleImage(Goal goal, Beans beans) {
    private static final String SITE_BASE = "nginxinc/nginx-unprivileged:stable-alpine";

    /** The parameters of an image. */
    record Beans(From from, To to, Container container) {}

    void build(ModuleKind kind) {
        Optional<BuiltImage> image = Optional.empty();
        if (kind instanceof ModuleKind.WithoutImage without) {
            goal.log().passedOver(project().getArtifactId(), without.reason());
        } else {
            image = Optional.of(goal.pipeline()
                    .build(request(kind), FolderFiles.of(layout()).delete().folder()));
        }
        new ModuleRecord(goal.records().source(), image).write(ModuleRecords.file(project()));
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
        BaseImage base = held(kind, beans.from().orDefault(defaultBase));
        goal.composition().rehearsal().ifPresent(servers -> servers.seed(base.reference()));
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
