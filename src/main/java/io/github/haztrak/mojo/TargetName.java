package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;

/**
 * The name of an image as somebody wrote it, or as it was worked out.
 *
 * @param text such as {@code ghcr.io/octo/server}
 */
record TargetName(String text) {

    /** The name, or HZ-CFG-001 with the name that would do. */
    ImageName read() {
        try {
            return ImageName.parse(text.strip());
        } catch (IllegalArgumentException unusable) {
            throw new ReleaseException(problem(unusable.getMessage()), unusable);
        }
    }

    private Problem problem(String reason) {
        String name = ImageName.meant(text).map(ImageName::toString).orElse("ghcr.io/<owner>/<name>");
        return Problem.of(ProblemCode.CONFIGURATION, "the parameter to/image cannot be used")
                .found("to/image = " + text)
                .why(hasTag() ? "a name carries no tag: the version is the tag, and latest follows" : reason)
                .fix("in the module's POM, for the plugin:\n<configuration><to><image>" + name
                        + "</image></to></configuration>");
    }

    private boolean hasTag() {
        return text.contains("@") || text.lastIndexOf(':') > text.lastIndexOf('/');
    }
}
