package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.JibParameters;
import io.github.haztrak.testing.LayoutImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One project, one configuration, two plugins: what Jib's users have in their images, they have in ours. */
class JibParityIT {
    private static final Set<KnownDifference> ALWAYS = EnumSet.of(
            KnownDifference.CREATED,
            KnownDifference.DESCRIPTION,
            KnownDifference.HISTORY,
            KnownDifference.CHECKS,
            KnownDifference.FOLDERS);

    private static ParityProject project;

    @BeforeAll
    static void buildTwice() throws IOException {
        project = ParityProject.built();
    }

    @Test
    void holdsTheFilesOfAProgramAndStartsItLikeJib() throws IOException {
        assertDifferences(
                "program",
                KnownDifference.VARIABLES,
                KnownDifference.MODULES,
                KnownDifference.ATTACHED,
                KnownDifference.TWINS,
                KnownDifference.ARCHIVES,
                KnownDifference.CLASS_PATH,
                KnownDifference.LINKS);
        LayoutImage image = project.byHaztrak("program");
        assertThat(image.layers())
                .extracting(LayoutImage.Layer::name)
                .containsExactly(
                        "base",
                        "dependencies",
                        "snapshot dependencies",
                        "project dependencies",
                        "resources",
                        "classes",
                        "jvm arg files",
                        "extra files",
                        "extra files");
        assertThat(setting("program", "Entrypoint"))
                .isEqualTo("[\"java\",\"-Xmx64m\",\"-Dgreeting=hello world\",\"-cp\","
                        + "\"@/app/jib-classpath-file\",\"octo.program.Program\"]");
        assertThat(setting("program", "Cmd")).isEqualTo("[\"--port\",\"80 80\"]");
    }

    @Test
    void findsTheSameOnTheClassPathOfAProgram() throws IOException {
        ImageClassPath jib = ImageClassPath.of(project.byJib("program"), "/app");
        ImageClassPath haztrak = ImageClassPath.of(project.byHaztrak("program"), "/app");
        List<String> jars = new ArrayList<>(jib.jars());
        assertThat(jars.remove(jars.size() - 1)).startsWith("189 bytes");
        assertThat(haztrak.jars())
                .isEqualTo(jars)
                .startsWith("/opt/more/*", "/opt/more/conf", "shared-1.0.0.jar", "shared-1.0.0-extras.jar");
        assertThat(haztrak.files()).isEqualTo(jib.files()).isNotEmpty();
    }

    @Test
    void findsTheSameOnTheClassPathOfASpringBootApplication() throws IOException {
        ImageClassPath jib = ImageClassPath.of(project.byJib("boot"), "/app");
        assertThat(ImageClassPath.of(project.byHaztrak("boot"), "/app")).isEqualTo(jib);
        assertThat(jib.files()).containsOnlyKeys("/octo/Main.class");
        assertThat(setting("boot", "Entrypoint")).isEqualTo(jibs("boot", "Entrypoint"));
    }

    @Test
    void findsTheSameJarsAsAPackagedSpringBootApplication() throws IOException {
        LayoutImage packaged = project.packagedByJib("boot");
        List<String> jars = new ArrayList<>(ImageClassPath.of(packaged, "/app").jars());
        assertThat(jars.remove(0)).isEqualTo("/app/classpath/*");
        assertThat(ImageClassPath.of(project.byHaztrak("boot"), "/app").jars()).isEqualTo(jars);
        assertThat(jars(packaged)).contains("/app/classpath/boot-1.0.0.original.jar");
    }

    @Test
    void startsAProgramForJava8WithoutAFileOfArguments() throws IOException {
        assertDifferences("java-8");
        assertThat(setting("java-8", "Entrypoint"))
                .isEqualTo("[\"java\",\"-cp\",\"/app/resources:/app/classes:/app/libs/released-1.0.jar"
                        + ":/app/libs/moving-2.0-SNAPSHOT.jar\",\"octo.Main\"]");
    }

    @Test
    void keepsTheEntrypointAndTheArgumentsOfTheBase() throws IOException {
        assertDifferences("inherit");
        assertThat(setting("inherit", "Entrypoint")).isEqualTo("[\"/base/bin/start\",\"--now\"]");
        assertThat(setting("inherit", "Cmd")).isEqualTo("[\"base argument\"]");
        project.haztrak()
                .assertOutput(
                        "ignored   inherit: container/jvmFlags has no effect: container/entrypoint says what starts");
    }

    @Test
    void keepsTheEntrypointOfTheBaseAndGivesItOtherArguments() throws IOException {
        assertDifferences("inherit-arguments");
        assertThat(setting("inherit-arguments", "Entrypoint")).isEqualTo("[\"/base/bin/start\",\"--now\"]");
        assertThat(setting("inherit-arguments", "Cmd")).isEqualTo("[\"ours\"]");
    }

    @Test
    void keepsNoArgumentsOfTheBaseBesideAnEntrypointOfItsOwn() throws IOException {
        assertDifferences("own-entrypoint", KnownDifference.TWINS, KnownDifference.CLASS_PATH);
        assertThat(setting("own-entrypoint", "Cmd")).isEmpty();
    }

    @Test
    void losesNoneOfTwoJarsOfOneNameAndOneSize() throws IOException {
        assertThat(jars(project.byHaztrak("own-entrypoint"))).hasSize(2);
        assertThat(jars(project.byJib("own-entrypoint"))).hasSize(1);
    }

    @Test
    void holdsTheFilesOfAWebApplicationAndLeavesItsStartToTheBase() throws IOException {
        assertDifferences("web", KnownDifference.MODULES);
        assertThat(setting("web", "Entrypoint")).isEqualTo("[\"/base/bin/start\",\"--now\"]");
        assertThat(setting("web", "ExposedPorts")).isEqualTo("{\"7070/tcp\":{}}");
    }

    @Test
    void everyDifferenceIsOnItsPage() throws IOException {
        assertThat(rows("| what | Jib | haztrak | why |"))
                .containsExactlyElementsOf(Arrays.stream(KnownDifference.values())
                        .map(KnownDifference::title)
                        .toList());
    }

    @Test
    void everyParameterOfJibIsThereOrOnThatPage() throws IOException, ClassNotFoundException {
        Set<String> missing = new JibParameters(ParityProject.JIB_VERSION).paths();
        missing.removeAll(ours());
        assertThat(rows("| Jib's parameter | here |").stream()
                        .map(cell -> cell.replace("`", ""))
                        .flatMap(cell -> Arrays.stream(cell.split(", "))))
                .containsExactlyInAnyOrderElementsOf(missing);
    }

    private static void assertDifferences(String module, KnownDifference... further) throws IOException {
        Set<KnownDifference> expected = EnumSet.copyOf(ALWAYS);
        expected.addAll(List.of(further));
        List<ImageDifference> differences = ImageDifference.between(project.byJib(module), project.byHaztrak(module));
        assertThat(differences)
                .filteredOn(each -> expected.stream().noneMatch(known -> known.explains(each)))
                .as("unexplained")
                .isEmpty();
        assertThat(expected)
                .filteredOn(known -> differences.stream().noneMatch(known::explains))
                .as("listed, but not there")
                .isEmpty();
    }

    private static Set<String> jars(LayoutImage image) {
        return image.layers().stream()
                .flatMap(layer -> layer.entries().stream())
                .map(LayoutImage.Entry::path)
                .filter(path -> path.endsWith(".jar"))
                .collect(Collectors.toSet());
    }

    private static String setting(String module, String name) throws IOException {
        return told(project.byHaztrak(module).config().path("config").path(name));
    }

    private static String jibs(String module, String name) throws IOException {
        return told(project.byJib(module).config().path("config").path(name));
    }

    private static String told(JsonNode value) {
        return value.isMissingNode() ? "" : value.toString();
    }

    /** First cells of the table under a heading line. */
    private static List<String> rows(String heading) throws IOException {
        String page = Files.readString(BuildFolder.project("docs/explanation/differences-to-jib.md"));
        String table = page.substring(page.indexOf(heading) + heading.length()).split("\n\n")[0];
        Matcher cells = Pattern.compile("(?m)^\\| ([^|]+?) \\|").matcher(table);
        return cells.results()
                .map(cell -> cell.group(1))
                .filter(cell -> !cell.startsWith("-"))
                .toList();
    }

    private static Set<String> ours() throws ClassNotFoundException {
        Set<String> paths = new TreeSet<>();
        String beans = "io.github.haztrak.mojo.";
        paths.addAll(JibParameters.fields(Class.forName(beans + "AbstractHaztrakMojo"), ""));
        paths.addAll(JibParameters.fields(Class.forName(beans + "BuildImageMojo"), ""));
        paths.addAll(JibParameters.fields(Class.forName(beans + "From"), "from/"));
        paths.addAll(JibParameters.fields(Class.forName(beans + "FromPlatform"), "from/platforms/platform/"));
        paths.addAll(JibParameters.fields(Class.forName(beans + "To"), "to/"));
        paths.addAll(JibParameters.fields(Class.forName(beans + "Container"), "container/"));
        paths.addAll(JibParameters.fields(Class.forName(beans + "ExtraDirectories"), "extraDirectories/"));
        paths.addAll(JibParameters.fields(Class.forName(beans + "ExtraDirectory"), "extraDirectories/paths/path/"));
        paths.addAll(JibParameters.fields(
                Class.forName(beans + "ExtraPermission"), "extraDirectories/permissions/permission/"));
        return paths;
    }
}
