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
    private static final List<String> INHERIT = List.of("INHERIT");

    /** The class to start; by default the only one with a main method. */
    private String mainClass;

    /** Absolute path of the program's folder, by default {@code /app}; for a war the servlet container's. */
    private String appRoot;

    /** Paths in the image that come first on the class path. */
    private List<String> extraClasspath = new ArrayList<>();

    /** Options of the Java virtual machine. */
    private List<String> jvmFlags = new ArrayList<>();

    /** Arguments of the program. */
    private List<String> args = new ArrayList<>();

    /** Variables added to the base image's. */
    private Map<String, String> environment = new LinkedHashMap<>();

    /** Ports such as {@code 8080}, {@code 53/udp} or {@code 9000-9002}. */
    private List<String> ports = new ArrayList<>();

    /** User, uid or uid:gid. */
    private String user;

    /** Labels added to the image. */
    private Map<String, String> labels = new LinkedHashMap<>();

    /** Program and fixed arguments, instead of the one that is worked out; {@code INHERIT} alone keeps the base's. */
    private List<String> entrypoint = new ArrayList<>();

    /** Absolute path. */
    private String workingDirectory;

    /** Absolute paths. */
    private List<String> volumes = new ArrayList<>();

    /** When the image says it was made: {@code EPOCH} or a date with an offset; by default the commit's time. */
    private String creationTime;

    Optional<String> creationTime() {
        return Optional.ofNullable(creationTime).filter(text -> !text.isBlank());
    }

    Optional<String> mainClass() {
        return Optional.ofNullable(mainClass);
    }

    /** Without a slash at its end. */
    Optional<String> appRoot() {
        return Optional.ofNullable(appRoot)
                .map(path -> Values.read("container/appRoot", path, Container::absolute))
                .map(path -> path.replaceFirst("/+$", ""));
    }

    List<String> extraClasspath() {
        return Values.withoutNulls(extraClasspath);
    }

    /** Whether the POM says what to start. */
    boolean hasEntrypoint() {
        return !Values.withoutNulls(entrypoint).isEmpty();
    }

    List<String> jvmFlags() {
        return Values.withoutNulls(jvmFlags);
    }

    /** The settings, with what is worked out for the kind of image where the POM says nothing. */
    ContainerSettings settings(List<String> defaultEntrypoint, Set<String> defaultPorts) {
        Set<String> exposed = Values.readAll("container/ports", ports, PortRange::parse).stream()
                .flatMap(PortRange::ports)
                .collect(Collectors.toSet());
        return new ContainerSettings(
                process(defaultEntrypoint),
                Values.withoutNulls(environment),
                Values.withoutNulls(labels),
                new ContainerSettings.Exposure(
                        exposed.isEmpty() ? defaultPorts : exposed,
                        Set.copyOf(Values.readAll("container/volumes", volumes, Container::absolute))));
    }

    private ContainerSettings.Process process(List<String> defaultEntrypoint) {
        List<String> program = Values.withoutNulls(entrypoint);
        List<String> configured = program.equals(INHERIT) ? List.of() : program;
        return new ContainerSettings.Process(
                program.isEmpty() ? defaultEntrypoint : configured,
                Values.withoutNulls(args),
                Optional.ofNullable(user),
                Optional.ofNullable(workingDirectory)
                        .map(path -> Values.read("container/workingDirectory", path, Container::absolute)));
    }

    /** A path as an image has it: one slash between folders, and none at the end. */
    static String absolute(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path in an image starts with /");
        }
        return path.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
    }
}
