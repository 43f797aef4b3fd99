package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.release.Finding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.ArtifactUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Whether the modules use what may be another thing tomorrow: a SNAPSHOT of somebody else's. Only what the POMs declare is
 * looked at; nothing is resolved.
 *
 * @param reactor the modules
 */
record SnapshotsInUse(Reactor reactor) {
    private static final int LISTED = 10;

    Finding look() {
        Map<String, Set<String>> dependencies = users(this::dependencies);
        if (!dependencies.isEmpty()) {
            return new Finding.Refused(List.of(inUse(dependencies)));
        }
        Map<String, Set<String>> plugins = users(SnapshotsInUse::plugins);
        return plugins.isEmpty()
                ? new Finding.Passed("none among the declared dependencies and plugins")
                : new Finding.Notice("the build uses a SNAPSHOT plugin: " + String.join(", ", plugins.keySet()));
    }

    /** The modules that use a thing, by the thing. */
    private Map<String, Set<String>> users(Function<MavenProject, Stream<String>> used) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        for (MavenProject project : reactor.all()) {
            used.apply(project)
                    .forEach(thing -> users.computeIfAbsent(thing, any -> new LinkedHashSet<>())
                            .add(project.getArtifactId()));
        }
        return users;
    }

    private Stream<String> dependencies(MavenProject project) {
        Stream<String> declared = project.getDependencies().stream()
                .filter(dependency -> isSnapshot(dependency.getVersion()))
                .map(SnapshotsInUse::coordinates);
        Stream<String> parent = Stream.ofNullable(project.getModel().getParent())
                .filter(found -> isSnapshot(found.getVersion()))
                .map(SnapshotsInUse::coordinates);
        return Stream.concat(parent, declared).filter(used -> !ours().contains(used));
    }

    private static Stream<String> plugins(MavenProject project) {
        return project.getBuildPlugins().stream()
                .filter(plugin -> isSnapshot(plugin.getVersion()))
                .map(SnapshotsInUse::coordinates);
    }

    /** A module's own SNAPSHOT version is told by the gate of the tag. */
    private Set<String> ours() {
        return reactor.all().stream()
                .map(project -> coordinates(project.getGroupId(), project.getArtifactId(), project.getVersion()))
                .collect(Collectors.toSet());
    }

    private static boolean isSnapshot(String version) {
        return version != null && ArtifactUtils.isSnapshot(version);
    }

    private static String coordinates(Dependency used) {
        return coordinates(used.getGroupId(), used.getArtifactId(), used.getVersion());
    }

    private static String coordinates(Parent used) {
        return coordinates(used.getGroupId(), used.getArtifactId(), used.getVersion());
    }

    private static String coordinates(Plugin used) {
        return coordinates(used.getGroupId(), used.getArtifactId(), used.getVersion());
    }

    private static String coordinates(String group, String artifact, String version) {
        return Stream.of(group, artifact, version).filter(Objects::nonNull).collect(Collectors.joining(":"));
    }

    private static Problem inUse(Map<String, Set<String>> users) {
        String listed = users.entrySet().stream()
                .limit(LISTED)
                .map(use -> use.getKey() + " in " + String.join(", ", use.getValue()))
                .collect(Collectors.joining("\n"));
        String more = users.size() > LISTED ? "\nand " + (users.size() - LISTED) + " more" : "";
        return Problem.of(ProblemCode.SNAPSHOT_DEPENDENCY, "a module uses a SNAPSHOT of somebody else's")
                .found(listed + more)
                .why("a SNAPSHOT may be another thing tomorrow; the same commit would give another image")
                .fix("mvn versions:use-releases -DgenerateBackupPoms=false   # where releases of them exist"
                        + "\n# then commit and tag that commit");
    }
}
