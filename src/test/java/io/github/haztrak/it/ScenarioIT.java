package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario of {@code src/it}: a real project in a real repository with a real remote, a real Maven build, and what the
 * user sees of it, word by word. {@code -Dit.scenario=NAME,NAME} runs some of them; {@code -Dit.scenario.rewrite} takes what
 * the builds say now for what is expected.
 */
class ScenarioIT {
    private static final int AT_A_TIME = Integer.getInteger("it.scenario.threads", 2);
    private static final boolean REWRITE = System.getProperty("it.scenario.rewrite") != null;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        PluginInstall.install();
        List<String> named = List.of(System.getProperty("it.scenario", "").split(","));
        List<Scenario> scenarios = Scenario.all().stream()
                .filter(scenario -> named.equals(List.of("")) || named.contains(scenario.name()))
                .toList();
        assertThat(scenarios).isNotEmpty();
        return SideBySide.of(scenarios, AT_A_TIME, ScenarioIT::play);
    }

    private static void play(Scenario scenario) throws IOException {
        try (ScenarioWorld world = new ScenarioWorld(scenario)) {
            world.setUp();
            WorldState before = world.state();
            MavenResult result = world.build();

            assertThat(result.succeeded()).as(result.output()).isEqualTo(scenario.succeeds());
            assertSaid(scenario, world.transcript(result).text());
            assertThat(Files.readString(world.log()).lines()).noneMatch(Runner.UNWANTED);
            assertWritten(scenario, world.state().changedSince(before), world.writesToGitHub());
            world.verify();
        }
    }

    private static void assertSaid(Scenario scenario, String said) throws IOException {
        if (REWRITE) {
            Files.writeString(scenario.expected(), said);
        }
        Path actual = Files.writeString(BuildFolder.log("said-" + scenario.name()), said);
        assertThat(actual).hasSameTextualContentAs(scenario.expected());
    }

    /** Nothing but what the scenario names, and all of that. */
    private static void assertWritten(Scenario scenario, List<String> changed, long writesToGitHub) {
        List<String> allowed = scenario.writes();
        assertThat(changed)
                .as(scenario + ": what the build has written")
                .allMatch(name -> allowed.stream().anyMatch(name::startsWith));
        assertThat(allowed)
                .as(scenario + ": what the build was to write")
                .allMatch(start -> changed.stream().anyMatch(name -> name.startsWith(start)));
        if (allowed.stream().noneMatch(start -> start.startsWith("github"))) {
            assertThat(writesToGitHub)
                    .as(scenario + ": requests that write on GitHub")
                    .isZero();
        }
    }
}
