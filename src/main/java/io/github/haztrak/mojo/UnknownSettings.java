package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a user set that nobody reads. {@code -Dhaztrak.rehearsal} would be a real release, {@code <requireCheck>} one that waits
 * for nothing.
 *
 * @param place a goal in a module
 */
record UnknownSettings(Goal.Place place) {

    /** Refuses user properties that begin as ours do. */
    void requireNoneOnCommandLine() {
        problem(
                        names().unknown(place.session().getUserProperties().stringPropertyNames(), this::isOfPom),
                        UnknownSetting::written)
                .ifPresent(unknown -> {
                    throw unknown.exception();
                });
    }

    /** What the POMs of this build configure; what modules inherit is told of the first that has it. */
    Optional<Problem> inPoms() {
        SettingNames names = names();
        Map<UnknownSetting, String> places = new LinkedHashMap<>();
        for (MavenProject project : place.session().getAllProjects()) {
            configurations(project)
                    .flatMap(names::unknown)
                    .forEach(unknown -> places.putIfAbsent(unknown, project.getArtifactId()));
        }
        return problem(
                List.copyOf(places.keySet()), unknown -> unknown.written() + " in the POM of " + places.get(unknown));
    }

    private SettingNames names() {
        return new SettingNames(
                place.execution().getMojoDescriptor().getPluginDescriptor().getMojos());
    }

    /** A POM may have properties of its own under our prefix, such as the plugin's version. */
    private boolean isOfPom(String property) {
        return place.session().getAllProjects().stream()
                .anyMatch(project -> project.getModel().getProperties().containsKey(property));
    }

    private Stream<Xpp3Dom> configurations(MavenProject project) {
        Plugin plugin = project.getPlugin(
                place.execution().getGroupId() + ":" + place.execution().getArtifactId());
        return plugin == null
                ? Stream.empty()
                : Stream.<ConfigurationContainer>concat(Stream.of(plugin), plugin.getExecutions().stream())
                        .map(ConfigurationContainer::getConfiguration)
                        .filter(Xpp3Dom.class::isInstance)
                        .map(Xpp3Dom.class::cast);
    }

    private static Optional<Problem> problem(List<UnknownSetting> unknown, Function<UnknownSetting, String> told) {
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.SETTING_UNKNOWN, "there is no such setting")
                        .found(unknown.stream().map(told).collect(Collectors.joining("\n")))
                        .why("nobody would read it, and the build would do what was not asked for")
                        .fix(unknown.stream().map(UnknownSetting::remedy).collect(Collectors.joining("\n"))));
    }
}
