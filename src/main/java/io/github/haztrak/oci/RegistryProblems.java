package io.github.haztrak.oci;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.Platform;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What a registry's refusals and failures mean for the person who reads the log. */
final class RegistryProblems {
    private static final int EXCERPT = 300;
    private static final String RERUN =
            "run the same build again: what is in the registry already is found there and not sent again";

    private RegistryProblems() {}

    static ReleaseException failing(RegistryCall call, String found) {
        return Problem.of(
                        ProblemCode.REGISTRY_FAILING,
                        "the registry " + call.name().registry() + " keeps failing")
                .found(call + "\n" + found)
                .why("no version tag has moved for an image that is not complete")
                .fix(RERUN)
                .exception();
    }

    /** It is kinder to come back, to the registry and to whoever pays for the runner. */
    static ReleaseException busy(RegistryCall call, String found, Duration asked) {
        long minutes =
                Math.min(Duration.ofDays(1).toMinutes(), asked.plusSeconds(59).toMinutes());
        return Problem.of(
                        ProblemCode.REGISTRY_FAILING,
                        "the registry " + call.name().registry() + " wants to be left alone")
                .found(call + "\n" + found + "\nRetry-After: about " + minutes + " min")
                .why("a registry that is asked again too early answers later still")
                .fix("in " + minutes + " minutes " + RERUN)
                .exception();
    }

    static ReleaseException interrupted() {
        return Problem.of(ProblemCode.REGISTRY_FAILING, "the transfer of images was interrupted")
                .found("the build was told to stop while it waited for a registry")
                .why("an image that is not complete is not released")
                .fix(RERUN)
                .exception();
    }

    static ReleaseException notBuilt(Path file, IOException unreadable) {
        Problem problem = Problem.of(ProblemCode.IMAGE_NOT_BUILT, "a file of the built image cannot be read")
                .found(file + "\n" + unreadable.getClass().getSimpleName())
                .why("only what was built can be pushed")
                .fix("mvn package haztrak:build-image haztrak:push-image");
        return new ReleaseException(problem, unreadable);
    }

    static ReleaseException notWritten(Path file, IOException unwritable) {
        Problem problem = Problem.of(ProblemCode.LAYERS_FAILED, "the image could not be written")
                .found(file + "\n" + unwritable.getClass().getSimpleName() + ": " + unwritable.getMessage())
                .why("an image is complete or it is none")
                .fix("see that the disk has room and the folder may be written; then run the build again");
        return new ReleaseException(problem, unwritable);
    }

    static ReleaseException untrue(ImageName name, String found) {
        return Problem.of(ProblemCode.REGISTRY_UNTRUE, "the registry's answer contradicts what was sent")
                .found(name + ": " + found)
                .why("an image that is not what was built must not be released")
                .fix(RERUN + ";\nif it says so again, something between here and the registry changes content")
                .exception();
    }

    /** A registry that names a digest names the right one. */
    static void requireDigest(ImageName name, Digest digest, HttpResponse<?> answer) {
        answer.headers()
                .firstValue("docker-content-digest")
                .filter(said -> said.startsWith("sha256:") && !said.equals(digest.value()))
                .ifPresent(said -> {
                    throw untrue(name, "it says " + said + ", the content is " + digest);
                });
    }

    static ReleaseException unreadableBase(ImageReference base, String found) {
        return Problem.of(ProblemCode.BASE_UNREADABLE, "the base image " + base + " cannot be read")
                .found(found)
                .why("an image stands on its base")
                .fix("mend the reference in the module's configuration:\n<from><image>...</image></from>")
                .exception();
    }

    static ReleaseException lacksPlatform(ImageReference base, Platform wanted, List<Platform> there) {
        return Problem.of(ProblemCode.BASE_LACKS_PLATFORM, "the base image " + base + " does not exist for " + wanted)
                .found("it exists for: "
                        + there.stream()
                                .map(Platform::toString)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")))
                .why("an image runs on the platforms of its base alone")
                .fix("choose another base in <from><image>, or take " + wanted + " out of <from><platforms>")
                .exception();
    }

    static String answer(HttpResponse<byte[]> response) {
        String body = new String(response.body(), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return "HTTP " + response.statusCode()
                + (body.isEmpty() ? "" : " " + body.substring(0, Math.min(EXCERPT, body.length())));
    }
}
