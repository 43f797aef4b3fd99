package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts of a POM that cannot be used: each becomes a Problem that names its parameter. */
@MojoTest
class RefusedValuesTest extends GoalInReactor {
    private static final String BEFORE =
            "<project><build><plugins><plugin>" + "<artifactId>haztrak-maven-plugin</artifactId><configuration>";
    private static final String AFTER = "</configuration></plugin></plugins></build></project>";

    @Override
    @Provides
    @SuppressWarnings("unused")
    MojoExecution execution() {
        return KnownReactor.named("build-image");
    }

    @BeforeAll
    static void committedWork() {
        GitSandbox.init(folder).remote("https://github.com/octo/haztrak.git").commit("work");
    }

    @BeforeEach
    void programToBuild() throws IOException {
        reactor.root().setPackaging("jar");
        new Classes(reactor.root()).program("Server");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<from><platforms><platform>linux</platform></platforms></from>" + AFTER)
    void refusesAPlatformWithoutArchitecture(Mojo goal) {
        refuses(goal, "from/platforms", "from/platforms = linux");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<tagSignature>Octo</tagSignature>" + AFTER)
    void refusesASignerWhoMayBeSeveral(Mojo goal) {
        refuses(goal, "tagSignature", "tagSignature = Octo");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<from><image>No Image</image></from>" + AFTER)
    void refusesABaseThatIsNoImage(Mojo goal) {
        refuses(goal, "from/image", "from/image = No Image");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container><ports><port>http</port></ports></container>" + AFTER)
    void refusesAPortThatIsNoNumber(Mojo goal) {
        refuses(goal, "container/ports", "container/ports = http");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container><ports><port>65536</port></ports></container>" + AFTER)
    void refusesAPortThatCannotBe(Mojo goal) {
        refuses(goal, "container/ports", "container/ports = 65536");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<container><workingDirectory>data</workingDirectory></container>" + AFTER)
    void refusesARelativeWorkingDirectory(Mojo goal) {
        refuses(goal, "container/workingDirectory", "container/workingDirectory = data");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<container><volumes><volume>data</volume></volumes></container>" + AFTER)
    void refusesARelativeVolume(Mojo goal) {
        refuses(goal, "container/volumes", "container/volumes = data");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<kind>spring</kind>" + AFTER)
    void refusesAKindThatItDoesNotKnow(Mojo goal) {
        refuses(goal, "kind", "kind = spring");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<container><appRoot>app</appRoot></container>" + AFTER)
    void refusesARelativeFolderOfTheProgram(Mojo goal) {
        refuses(goal, "container/appRoot", "container/appRoot = app");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<extraDirectories><permissions><permission><file>/a</file><mode>rwx</mode></permission>"
                    + "</permissions><paths><path>extra</path></paths></extraDirectories>" + AFTER)
    void refusesPermissionsThatAreNotOctal(Mojo goal) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("extra")).resolve("a"), "a");
        refuses(goal, "extraDirectories/permissions/permission/mode", "mode = rwx");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<extraDirectories><permissions><permission><file>a</file><mode>755</mode></permission>"
                    + "</permissions><paths><path>extra</path></paths></extraDirectories>" + AFTER)
    void refusesPermissionsOfAPathThatNoFileHas(Mojo goal) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("extra")).resolve("a"), "a");
        refuses(goal, "extraDirectories/permissions/permission/file", "file = a");
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<extraDirectories><paths><path>nowhere</path></paths></extraDirectories>" + AFTER)
    void missesAnExtraDirectory(Mojo goal) {
        assertThatThrownBy(goal::execute)
                .hasMessageContainingAll("HZ-CFG-001", "a folder of extraDirectories is not there", "nowhere");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<to><image>ghcr.io/Octo/Server</image></to>" + AFTER)
    void refusesATargetInUpperCase(Mojo goal) {
        refuses(goal, "to/image", "to/image = ghcr.io/Octo/Server", "<to><image>ghcr.io/octo/server</image></to>");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + "<to><image>ghcr.io/octo/server:1.0</image></to>" + AFTER)
    void refusesATargetWithATag(Mojo goal) {
        refuses(
                goal,
                "to/image",
                "to/image = ghcr.io/octo/server:1.0",
                "the version is the tag",
                "<to><image>ghcr.io/octo/server</image></to>");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "whenUntagged", value = "maybe")
    void refusesAWishForUntaggedCommitsThatItDoesNotKnow(Mojo goal) {
        refuses(goal, "whenUntagged", "whenUntagged = maybe");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "tagFormat", value = "release")
    void refusesATagFormatThatGivesEveryVersionOneName(Mojo goal) {
        refuses(goal, "tagFormat", "tagFormat = release");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "registry", value = "https://ghcr.io")
    void refusesARegistryThatIsAnAddress(Mojo goal) {
        refuses(goal, "registry", "registry = https://ghcr.io");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "owner", value = "octo/cat")
    void refusesAnOwnerWithAPath(Mojo goal) {
        refuses(goal, "owner", "owner = octo/cat");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "repository", value = "octo/haztrak")
    void refusesARepositoryWithAnOwner(Mojo goal) {
        refuses(goal, "repository", "repository = octo/haztrak");
    }

    @Test
    @InjectMojo(goal = "build-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "skip", value = "true")
    void recordsThatASkippedModuleHasNoImage(Mojo goal) {
        assertThatCode(goal::execute).doesNotThrowAnyException();
        assertThat(ModuleRecord.read(ModuleRecords.file(reactor.root())))
                .map(ModuleRecord::image)
                .contains(Optional.empty());
    }

    @Test
    @InjectMojo(goal = "push-image", pom = BEFORE + AFTER)
    @MojoParameter(name = "whenUntagged", value = "skip")
    void doesNothingOnAnUntaggedCommitWhereThatIsWanted(Mojo goal) {
        assertThatCode(goal::execute).doesNotThrowAnyException();
    }

    @Test
    @InjectMojo(
            goal = "build-image",
            pom = BEFORE + "<container><creationTime>USE_CURRENT_TIMESTAMP</creationTime></container>" + AFTER)
    void refusesTheTimeOfTheBuild(Mojo goal) {
        refuses(goal, "container/creationTime", "the same commit would give another digest");
    }

    private static void refuses(Mojo goal, String parameter, String... found) {
        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContainingAll("HZ-CFG-001", "the parameter " + parameter + " cannot be used")
                .hasMessageContainingAll(found);
    }
}
