package io.github.haztrak.mojo;

import io.github.haztrak.image.ContainerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a container starts: {@code <container>}, with Jib's names. */
public final class Container {
    /** The class to start; by default the only one with a main method. */
    private String mainClass;

    /** Options of the Java virtual machine. */
    private List<String> jvmFlags = new ArrayList<>();

    /** Arguments of the program. */
    private List<String> args = new ArrayList<>();

    /** Variables added to the base image's. */
    private Map<String, String> environment = new LinkedHashMap<>();

    /** Ports such as {@code 8080} or {@code 53/udp}. */
    private List<String> ports = new ArrayList<>();

    /** User, uid or uid:gid. */
    private String user;

    /** Labels added to the image. */
    private Map<String, String> labels = new LinkedHashMap<>();

    /** Program and fixed arguments, instead of the one that is worked out. */
    private List<String> entrypoint = new ArrayList<>();

    /** Absolute path. */
    private String workingDirectory;

    /** Absolute paths. */
    private List<String> volumes = new ArrayList<>();

    Optional<String> mainClass() {
        return Optional.ofNullable(mainClass);
    }

    List<String> jvmFlags() {
        return jvmFlags;
    }

    /** The settings, with what is worked out for the kind of image where the POM says nothing. */
    ContainerSettings settings(List<String> defaultEntrypoint, Set<String> defaultPorts) {
        Set<String> exposed = ports.isEmpty()
                ? defaultPorts
                : ports.stream()
                        .map(port -> Values.read("container/ports", port, Container::port))
                        .collect(Collectors.toSet());
        return new ContainerSettings(
                new ContainerSettings.Process(
                        entrypoint.isEmpty() ? defaultEntrypoint : entrypoint,
                        args,
                        Optional.ofNullable(user),
                        Optional.ofNullable(workingDirectory)),
                Values.withoutNulls(environment),
                Values.withoutNulls(labels),
                new ContainerSettings.Exposure(exposed, Set.copyOf(volumes)));
    }

    private static String port(String text) {
        if (!text.matches("\\d{1,5}(/(tcp|udp))?")) {
            throw new IllegalArgumentException("a port is a number, with /tcp or /udp if wanted");
        }
        return text.contains("/") ? text : text + "/tcp";
    }
}
