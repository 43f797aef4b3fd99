package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.maven.project.MavenProject;

/**
 * Why a module cannot be what it shall be, or why nobody but its owner can say what it is.
 *
 * @param project the module
 * @param wish what its POM wants it to be
 */
record KindRefusal(MavenProject project, KindWish wish) {

    ReleaseException noSite(Path folder) {
        return Problem.of(ProblemCode.CONFIGURATION, "the static site is not where siteDirectory says")
                .found("no index.html in " + folder)
                .why("an image without its files serves nothing")
                .fix("build the site in a phase before deploy, or mend <siteDirectory>")
                .exception();
    }

    ReleaseException archiveUnfit(String needed) {
        Supplier<ReleaseException> missing = () -> ModuleArchive.missing(project);
        return ModuleArchive.of(project).findAny().map(there -> unfit(needed)).orElseGet(missing);
    }

    ReleaseException unfit(String needed) {
        String kind = wish.text();
        return Problem.of(
                        ProblemCode.KIND_UNFIT, "the module " + project.getArtifactId() + " cannot be of kind " + kind)
                .found("kind = " + kind + ", which needs " + needed)
                .why("an image holds what its kind starts")
                .fix("leave <kind> out, so that it is found, or build what it needs in a phase before deploy")
                .exception();
    }

    ReleaseException ambiguous(List<String> mainClasses) {
        return Problem.of(
                        ProblemCode.MAIN_CLASS_AMBIGUOUS,
                        "the module " + project.getArtifactId() + " has several main classes")
                .found(String.join("\n", mainClasses))
                .why("an image starts one program")
                .fix("in the module's POM, for the plugin:\n<configuration><container><mainClass>" + mainClasses.get(0)
                        + "</mainClass></container></configuration>\nor, if it shall have no image:\n"
                        + "<configuration><skip>true</skip></configuration>")
                .exception();
    }

    ReleaseException enterpriseArchive() {
        return Problem.of(
                        ProblemCode.KIND_UNFIT,
                        "the module " + project.getArtifactId() + " is an enterprise application archive")
                .found("packaging ear")
                .why("no image is built of it; leaving it out silently would be an incomplete release")
                .fix("to release without it, in the module's POM, for the plugin:\n"
                        + "<configuration><skip>true</skip></configuration>")
                .exception();
    }
}
