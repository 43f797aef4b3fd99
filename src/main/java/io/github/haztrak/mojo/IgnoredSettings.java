package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the POM says about how a Java program starts, where something else decides. Jib warns of it, too.
 *
 * @param container what the POM says
 * @param kind what the image does
 */
record IgnoredSettings(Container container, ImageKind kind) {

    /** Names of parameters, and why they have no effect; empty where all have. */
    Optional<String> told() {
        List<String> names = names();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        String.join(", ", names) + (names.size() == 1 ? " has" : " have") + " no effect: " + why());
    }

    /** An entrypoint of the user's own may read the class path and the main class from their files. */
    private List<String> names() {
        boolean base = startedByBase();
        List<String> names = new ArrayList<>();
        if (!container.jvmFlags().isEmpty() && (base || container.hasEntrypoint())) {
            names.add("container/jvmFlags");
        }
        if (!container.extraClasspath().isEmpty() && (base || kind == ImageKind.EXECUTABLE_JAR)) {
            names.add("container/extraClasspath");
        }
        if (container.mainClass().isPresent() && (base || kind == ImageKind.EXECUTABLE_JAR)) {
            names.add("container/mainClass");
        }
        return names;
    }

    private String why() {
        if (startedByBase()) {
            return "it is not a Java program of this module that starts";
        }
        return container.hasEntrypoint()
                ? "container/entrypoint says what starts"
                : "the jar says what starts, and from where";
    }

    private boolean startedByBase() {
        return kind == ImageKind.WAR || kind == ImageKind.STATIC_SITE || kind == ImageKind.FILES;
    }
}
