package io.github.haztrak.mojo;

import io.github.haztrak.release.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * What the root POM has to say for a release, as far as it does not say it.
 *
 * @param goal the goal
 */
record PomLines(Goal goal) {
    private static final List<String> GOALS =
            List.of("check", "build-image", "push-image", "publish-release", "publish-docs", "promote");
    private static final String TAIL = "      </goals>\n    </execution>\n  </executions>\n</plugin>";
    private static final String NO_JARS =
            "<properties>\n  <!-- images are released, no jars -->\n  <maven.deploy.skip>true</maven.deploy.skip>\n</properties>";

    void tell() {
        List<String> lines = new ArrayList<>();
        List<String> missing =
                GOALS.stream().filter(name -> !values(name).runs()).toList();
        if (missing.size() == GOALS.size()) {
            lines.add(plugin());
        } else if (!missing.isEmpty()) {
            goal.log().say("POM", "binds no " + String.join(", ", missing) + ": not every project needs all six");
        }
        if (new JarDeployment(goal.place().session(), true).look() instanceof Finding.Refused) {
            lines.add(NO_JARS);
        }
        show(lines);
        goal.log().say("next", "mvn deploy -Dhaztrak.rehearse   # the whole release, inside the build");
    }

    private void show(List<String> lines) {
        if (lines.isEmpty()) {
            goal.log().say("POM", "has what a release needs");
            return;
        }
        goal.log().say("POM", "add to " + goal.parameters().root().getFile() + ", the plugin in <build><plugins>:");
        lines.forEach(text -> System.out.println("\n" + text));
        System.out.println();
    }

    private String plugin() {
        return String.join(
                "\n",
                Stream.of(head(), GOALS.stream().map(PomLines::bound), Stream.of(TAIL))
                        .flatMap(part -> part)
                        .toList());
    }

    private Stream<String> head() {
        return Stream.of(
                "<plugin>",
                "  <groupId>" + goal.place().execution().getGroupId() + "</groupId>",
                "  <artifactId>" + goal.place().execution().getArtifactId() + "</artifactId>",
                "  <version>" + goal.place().execution().getVersion() + "</version>",
                "  <executions>",
                "    <execution>",
                "      <goals>");
    }

    private static String bound(String name) {
        return "        <goal>" + name + "</goal>";
    }

    private PluginValues values(String name) {
        MavenProject root = goal.parameters().root();
        return new PluginValues(
                root,
                Plugin.constructKey(
                        goal.place().execution().getGroupId(),
                        goal.place().execution().getArtifactId()),
                name);
    }
}
