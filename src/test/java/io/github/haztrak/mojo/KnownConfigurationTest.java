package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody reads is refused, and all that the pages show is read. */
class KnownConfigurationTest {
    private static final SettingNames NAMES =
            new SettingNames(KnownPlugin.read().getMojos());
    private static final Pattern DECLARED_PROPERTY = Pattern.compile("(?i)property = \"(haztrak\\.[^\"]+)\"");
    private static final Pattern SHOWN = Pattern.compile("(?s)```xml\n(.*?)```");
    private static final Pattern OF_A_POM = Pattern.compile(
            "(?s)\\s*<(project|plugin|settings|goals|properties|dependencies|build|scm|server|proxy).*");

    @TempDir
    Path folder;

    @Test
    void knowsEveryUserPropertyThatTheSourceDeclares() throws IOException {
        Set<String> declared = new TreeSet<>();
        try (Stream<Path> sources = Files.list(BuildFolder.project("src/main/java/io/github/haztrak/mojo"))) {
            for (Path source : sources.toList()) {
                DECLARED_PROPERTY
                        .matcher(Files.readString(source))
                        .results()
                        .forEach(found -> declared.add(found.group(1)));
            }
        }
        assertThat(NAMES.properties()).isEqualTo(declared).hasSizeGreaterThan(20);
    }

    @Test
    @Provokes(ProblemCode.SETTING_UNKNOWN)
    void refusesAPropertyThatWouldHaveBeenARealRelease() {
        KnownReactor reactor = onCommandLine("haztrak.rehearsal");

        Refused.when(() -> settings(reactor).requireNoneOnCommandLine())
                .tells(
                        ProblemCode.SETTING_UNKNOWN,
                        "found  -Dhaztrak.rehearsal\n",
                        "-Dhaztrak.rehearse   # in place of -Dhaztrak.rehearsal");
    }

    @Test
    @Provokes(ProblemCode.SETTING_UNKNOWN)
    void tellsOfAnInheritedElementOnce() throws IOException {
        KnownReactor reactor = KnownReactor.in(folder, "server");
        for (String module : List.of("haztrak", "server")) {
            configure(reactor, module, "<requireCheck>true</requireCheck>");
        }

        Refused.when(() -> {
                    throw settings(reactor).inPoms().orElseThrow().exception();
                })
                .tells(
                        ProblemCode.SETTING_UNKNOWN,
                        "found  requireCheck in the POM of haztrak\n  why",
                        "fix    requireChecks   # in place of requireCheck\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"haztrak.rehearse", "haztrak.docs.branch", "maven.test.skip", "other.haztrak.thing"})
    void leavesAloneWhatIsReadOrIsNotOurs(String property) {
        assertThatCode(() -> settings(onCommandLine(property)).requireNoneOnCommandLine())
                .doesNotThrowAnyException();
    }

    @Test
    void leavesAloneWhatAPomDeclaresForItself() {
        KnownReactor reactor = onCommandLine("haztrak.edition");
        reactor.root().getModel().addProperty("haztrak.edition", "1");

        assertThatCode(() -> settings(reactor).requireNoneOnCommandLine()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "<flotingTags/>, flotingTags, floatingTags",
        "<container><mainclas>A</mainclas></container>, container/mainclas, container/mainClass",
        "<changelog><group/></changelog>, changelog/group, changelog/groups",
        "<changelog><groups><group><titel>A</titel></group></groups></changelog>,"
                + " changelog/groups/group/titel, changelog/groups/group/title",
        "<extraDirectories><paths><path><form>a</form></path></paths></extraDirectories>,"
                + " extraDirectories/paths/path/form, extraDirectories/paths/path/from"
    })
    void proposesTheNameThatIsNearest(String configuration, String written, String meant) throws IOException {
        assertThat(NAMES.unknown(dom(configuration))).singleElement().satisfies(unknown -> {
            assertThat(unknown.written()).isEqualTo(written);
            assertThat(unknown.meant()).contains(meant);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<to><tags><tag>latest</tag></tags></to>", "<allowInsecureRegistries/>", "<mojoExecution/>"})
    void proposesNothingWhereNothingIsNear(String configuration) throws IOException {
        assertThat(NAMES.unknown(dom(configuration)))
                .singleElement()
                .satisfies(unknown -> assertThat(unknown.meant()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<container><environment><ANY>1</ANY></environment><labels><any.key>1</any.key></labels></container>",
                "<container><main-class>A</main-class></container>",
                "<from><platforms><platform><architecture>arm64</architecture></platform></platforms></from>",
                "<from><platforms><platform>linux/arm64</platform></platforms></from>",
                "<extraDirectories><paths><path>a</path></paths></extraDirectories>"
            })
    void knowsNamesOfTheUsersOwnAndShortForms(String configuration) throws IOException {
        assertThat(NAMES.unknown(dom(configuration))).isEmpty();
    }

    /** A page that shows what nobody reads is worse than none. */
    @ParameterizedTest
    @MethodSource("pages")
    void knowsAllThatThePagesShow(Path page) throws IOException {
        for (Xpp3Dom configuration : shownIn(Files.readString(page))) {
            assertThat(NAMES.unknown(configuration))
                    .as(configuration.toString())
                    .isEmpty();
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(BuildFolder.project("docs"))) {
            List<Path> pages = files.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> SHOWN.matcher(text(page)).find())
                    .toList();
            assertThat(pages).hasSizeGreaterThan(5);
            return pages;
        }
    }

    private static List<Xpp3Dom> shownIn(String page) {
        return SHOWN.matcher(page)
                .results()
                .map(block -> block.group(1))
                .flatMap(block -> OF_A_POM.matcher(block).matches() || block.contains("<configuration>")
                        ? configurations(dom(block))
                        : Stream.of(dom(block)))
                .toList();
    }

    private static Stream<Xpp3Dom> configurations(Xpp3Dom element) {
        Xpp3Dom plugin = element.getChild("artifactId");
        if (plugin != null && plugin.getValue().matches("(?!haztrak).*-plugin")) {
            return Stream.empty();
        }
        return element.getName().equals("configuration")
                ? Stream.of(element)
                : Stream.of(element.getChildren()).flatMap(KnownConfigurationTest::configurations);
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Xpp3Dom dom(String content) {
        try {
            return Xpp3DomBuilder.build(new StringReader("<shown>" + content + "</shown>"));
        } catch (XmlPullParserException | IOException e) {
            throw new AssertionError(content, e);
        }
    }

    private KnownReactor onCommandLine(String property) {
        KnownReactor reactor = KnownReactor.in(folder);
        reactor.build().getUserProperties().setProperty(property, "true");
        return reactor;
    }

    private static void configure(KnownReactor reactor, String module, String configuration) {
        reactor.bind(module, "check", "default");
        reactor.module(module)
                .getPlugin("io.github.haztrak:haztrak-maven-plugin")
                .setConfiguration(dom(configuration));
    }

    private static UnknownSettings settings(KnownReactor reactor) {
        return new UnknownSettings(
                new Goal.Place(reactor.build(), reactor.root(), KnownReactor.bound("check", "default")));
    }
}
