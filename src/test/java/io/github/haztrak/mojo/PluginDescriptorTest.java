package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginDescriptorTest {
    private static final List<String> RELEASE_GOALS =
            List.of("check", "build-image", "push-image", "publish-release", "publish-docs", "promote");

    @Test
    void hasItsGoalsAtTheirPhases() {
        Map<String, String> phases = new HashMap<>();
        goals().forEach(goal -> phases.put(goal.getGoal(), String.valueOf(goal.getPhase())));
        assertThat(phases)
                .contains(
                        entry("check", "validate"),
                        entry("build-image", "deploy"),
                        entry("push-image", "deploy"),
                        entry("publish-release", "deploy"),
                        entry("publish-docs", "deploy"),
                        entry("promote", "deploy"),
                        entry("withdraw", "null"),
                        entry("changelog", "null"),
                        entry("init", "null"),
                        entry("plan", "null"),
                        entry("help", "null"));
    }

    @Test
    void runsInParallelBuildsAndLeavesTheQuestionOfBeingOnlineToItself() {
        assertThat(goals()).allMatch(MojoDescriptor::isThreadSafe).noneMatch(MojoDescriptor::isOnlineRequired);
        assertThat(goals())
                .filteredOn(MojoDescriptor::isAggregator)
                .extracting(MojoDescriptor::getGoal)
                .containsExactlyInAnyOrder("changelog", "init", "plan", "withdraw");
        assertThat(goal("changelog").isProjectRequired()).isFalse();
    }

    @Test
    void resolvesDependenciesForImagesAlone() {
        assertThat(goal("build-image").getDependencyResolutionRequired()).isEqualTo("runtime+system");
        assertThat(goal("push-image").getDependencyResolutionRequired()).isNull();
        assertThat(goal("check").getDependencyResolutionRequired()).isNull();
    }

    @Test
    void takesTheSamePropertiesAndDefaultsInAllGoals() {
        Map<String, String> expected = Map.of(
                "skip", "${haztrak.skip} or false",
                "rehearse", "${haztrak.rehearse} or false",
                "tagFormat", "${haztrak.tagFormat} or v{version}",
                "whenUntagged", "${haztrak.whenUntagged} or fail",
                "registry", "${haztrak.registry} or ghcr.io",
                "owner", "${haztrak.owner} or null",
                "repository", "${haztrak.repository} or null");
        for (String goal : RELEASE_GOALS) {
            assertThat(values(goal)).as(goal).containsAllEntriesOf(expected);
        }
    }

    /** What the POM says for one goal Maven hands to all of them; {@code <from><image>} once stopped the changelog. */
    @Test
    void meansTheSameByANameInAllGoals() {
        Map<String, String> types = new HashMap<>();
        for (MojoDescriptor goal : goals()) {
            for (Parameter parameter : goal.getParameters()) {
                assertThat(types.computeIfAbsent(parameter.getName(), name -> parameter.getType()))
                        .as(goal.getGoal() + " " + parameter.getName())
                        .isEqualTo(parameter.getType());
            }
        }
    }

    @Test
    void describesEveryParameter() {
        for (MojoDescriptor goal : goals()) {
            assertThat(goal.getDescription()).as(goal.getGoal()).isNotBlank();
            for (Parameter parameter : goal.getParameters()) {
                assertThat(parameter.getDescription())
                        .as(goal.getGoal() + " " + parameter.getName())
                        .isNotBlank();
            }
        }
    }

    /** The descriptor knows nothing of what lies inside a bean, so the source is asked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "From",
                "FromPlatform",
                "To",
                "Container",
                "ExtraDirectories",
                "ExtraDirectory",
                "ExtraPermission",
                "ChangelogParameters",
                "ChangelogGroup",
                "Docs",
                "PublicationParameters"
            })
    void describesEveryElementInsideAParameter(String bean) throws IOException {
        String source = Files.readString(BuildFolder.project("src/main/java/io/github/haztrak/mojo/" + bean + ".java"));
        long fields = Pattern.compile("(?m)^    private (?!static)[^(]*;$")
                .matcher(source)
                .results()
                .count();
        long described = Pattern.compile("\\*/\n    private (?!static)[^(]*(\\(\\))?;\n")
                .matcher(source)
                .results()
                .count();
        assertThat(described).isPositive();
        assertThat(fields).isLessThanOrEqualTo(described);
    }

    private static Map<String, String> values(String goal) {
        Map<String, String> values = new HashMap<>();
        PlexusConfiguration configuration = goal(goal).getMojoConfiguration();
        for (PlexusConfiguration parameter : configuration.getChildren()) {
            values.put(parameter.getName(), parameter.getValue("") + " or " + parameter.getAttribute("default-value"));
        }
        return values;
    }

    private static MojoDescriptor goal(String name) {
        return KnownPlugin.read().getMojo(name);
    }

    private static List<MojoDescriptor> goals() {
        return KnownPlugin.read().getMojos();
    }
}
