package io.github.haztrak.oci;

import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.JavaVersion;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.problem.ShellWord;

/** What is wrong with a base image that was found, for the person who chose it. */
final class BaseProblems {
    private BaseProblems() {}

    static ReleaseException schema1(ImageReference base, String mediaType) {
        return Problem.of(ProblemCode.BASE_UNREADABLE, "the base image " + base + " cannot be read")
                .found("it is a " + mediaType + ": Docker's schema 1, given up since 2017")
                .why("such a manifest names no configuration, so nothing can be put on top of it")
                .fix("take a newer tag of it; or convert it once:\nskopeo copy --format oci "
                        + ShellWord.of("docker://" + base) + " docker://<registry>/<owner>/<name>:<tag>")
                .exception();
    }

    static ReleaseException gone(ImageReference base, ImageReference locked) {
        return Problem.of(ProblemCode.BASE_UNREADABLE, "the base image " + base + " cannot be read as it is locked")
                .found("haztrak.lock says " + locked.reference() + "; its registry has no such image any more")
                .why("an image stands on its base, and a lock that gives way is none")
                .fix("take what the tag names now, and commit it:\n"
                        + "mvn package haztrak:build-image -Dhaztrak.updateLock\ngit commit haztrak.lock")
                .exception();
    }

    static ReleaseException tooOld(ImageReference base, JavaVersion there, JavaVersion needed) {
        return Problem.of(
                        ProblemCode.BASE_JAVA_TOO_OLD,
                        "the base image " + base + " is too old for the module's classes")
                .found("it has " + there + " (its JAVA_VERSION); the classes need " + needed)
                .why("the program would stop at its start with an UnsupportedClassVersionError")
                .fix("choose a base with " + needed + " or newer:\n<from><image>eclipse-temurin:" + needed.feature()
                        + "-jre</image></from>\nor compile for the base:\n<maven.compiler.release>" + there.feature()
                        + "</maven.compiler.release>")
                .exception();
    }
}
