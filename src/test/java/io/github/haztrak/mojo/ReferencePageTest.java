package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

/** Holds the reference to the plugin's descriptor: every setting has a row, with its user property and its default. */
class ReferencePageTest {
    private static final Path DOCS = BuildFolder.project("docs");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(haztrak\\.[^}]+)}");

    @Test
    void aRowTellsTheDefaultOfEveryUserProperty() throws IOException {
        List<String> rows = rows();
        for (MojoDescriptor goal : KnownPlugin.read().getMojos()) {
            for (PlexusConfiguration parameter : goal.getMojoConfiguration().getChildren()) {
                for (String property : properties(parameter)) {
                    assertThat(rows)
                            .as(goal.getGoal() + " " + property)
                            .anyMatch(row -> row.contains("| `" + property + "` | " + told(parameter)));
                }
            }
        }
    }

    @Test
    void aRowIsThereForEveryElementInsideAParameter() throws IOException {
        List<String> rows = rows();
        List<String> elements = elements();

        assertThat(elements)
                .hasSizeGreaterThan(20)
                .allSatisfy(element ->
                        assertThat(rows).as(element).anyMatch(row -> row.matches("\\| `" + element + "[`/].*")));
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        String index = Files.readString(DOCS.resolve("index.md"));
        try (Stream<Path> pages = Files.walk(DOCS)) {
            List<String> names = pages.filter(page -> page.toString().endsWith(".md"))
                    .map(page -> DOCS.relativize(page).toString().replace('\\', '/'))
                    .filter(page -> !page.equals("index.md"))
                    .toList();
            assertThat(names)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(page -> assertThat(index).contains("(" + page + ")"));
        }
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String page : List.of("configuration.md", "goals.md")) {
            rows.addAll(Files.readAllLines(DOCS.resolve("reference").resolve(page)));
        }
        return rows.stream().filter(line -> line.startsWith("|")).toList();
    }

    private static List<String> properties(PlexusConfiguration parameter) {
        return PROPERTY.matcher(parameter.getValue(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** A default that is worked out is told in words. */
    private static String told(PlexusConfiguration parameter) {
        String value = parameter.getAttribute("default-value");
        return value == null ? "" : "`" + value + "` |";
    }

    private static List<String> elements() {
        return KnownPlugin.read().getMojos().stream()
                .flatMap(goal -> goal.getParameters().stream())
                .filter(Parameter::isEditable)
                .flatMap(parameter -> SettingBean.of(parameter.getType()).stream()
                        .flatMap(SettingBean::names)
                        .map(name -> parameter.getName() + "/" + name))
                .distinct()
                .toList();
    }
}
