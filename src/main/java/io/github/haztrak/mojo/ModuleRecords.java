package io.github.haztrak.mojo;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.release.ReleaseRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What is known on this machine about the images of all modules. A record that was made from another commit or version
 * counts as none.
 *
 * @param session the build
 * @param source what is being released: version and commit
 */
record ModuleRecords(MavenSession session, String source) {

    static Path folder(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), "haztrak");
    }

    static Path file(MavenProject project) {
        return folder(project).resolve("image.json");
    }

    boolean knows(MavenProject project) {
        return of(project).isPresent();
    }

    /** The images to push: every module must have been through {@code build-image}. */
    List<BuiltImage> built() {
        List<Problem> problems = projects().stream()
                .filter(project -> !knows(project))
                .map(this::notBuilt)
                .toList();
        ReleaseException.throwIfAny(problems);
        return projects().stream()
                .flatMap(project -> of(project).orElseThrow().image().stream())
                .toList();
    }

    /** The images of those modules that have been through {@code build-image}. */
    List<BuiltImage> known() {
        return projects().stream()
                .flatMap(project -> of(project).flatMap(ModuleRecord::image).stream())
                .toList();
    }

    /**
     * The images to look for in the registry: of a module without a record nobody here can tell.
     *
     * @param possibleName how a module's image is called if it has one; empty for a module that has none for sure
     */
    ReleaseRequest.Images names(Function<MavenProject, Optional<ImageName>> possibleName) {
        List<ImageName> required =
                known().stream().map(image -> image.identity().name()).toList();
        List<ImageName> possible = projects().stream()
                .filter(project -> !knows(project))
                .filter(project -> !project.getPackaging().equals("pom"))
                .flatMap(project -> possibleName.apply(project).stream())
                .toList();
        return new ReleaseRequest.Images(required, possible);
    }

    /** Notes on the images that are not the ones built here which they are; those are in the registry under the version. */
    void tellUnchanged(PushedImages pushed) {
        for (MavenProject project : projects()) {
            Optional<ModuleRecord> record = of(project);
            record.flatMap(known -> known.unchanged(pushed)).ifPresent(told -> told.write(file(project)));
        }
    }

    private Optional<ModuleRecord> of(MavenProject project) {
        return ModuleRecord.read(file(project)).filter(record -> record.source().equals(source));
    }

    private List<MavenProject> projects() {
        return session.getAllProjects();
    }

    private Problem notBuilt(MavenProject project) {
        return Problem.of(
                        ProblemCode.IMAGE_NOT_BUILT,
                        "the module " + project.getArtifactId() + " has no image of this commit")
                .found(file(project) + " is missing or of another commit")
                .why("what is pushed is what was built from the tagged commit")
                .fix("mvn package haztrak:build-image haztrak:push-image");
    }
}
