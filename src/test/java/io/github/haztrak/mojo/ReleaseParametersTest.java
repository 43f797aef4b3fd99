package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.mojo.ReleaseParameters.Practice;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.FilePattern;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Scm;
import org.junit.jupiter.api.Test;

class ReleaseParametersTest {
    private static final Optional<String> ORIGIN = Optional.of("https://github.com/origin/of-git.git");
    private static final Map<String, String> WORKFLOW = Map.of("GITHUB_REPOSITORY", "workflow/of-github");
    private static final Optional<String> NOTHING = Optional.empty();

    private final KnownReactor reactor = KnownReactor.in(Path.of("any"), "server");

    @Test
    void takeTheConfiguredRepositoryFirst() {
        scm("scm:git:https://github.com/scm/of-pom.git");
        assertThat(with(Optional.of("octo"), Optional.of("haztrak")).slug(WORKFLOW, ORIGIN))
                .hasToString("octo/haztrak");
    }

    @Test
    void takeTheRepositoryOfTheWorkflowNext() {
        scm("scm:git:https://github.com/scm/of-pom.git");
        assertThat(with(NOTHING, NOTHING).slug(WORKFLOW, ORIGIN)).hasToString("workflow/of-github");
    }

    @Test
    void takeTheRepositoryOfThePomNext() {
        scm("scm:git:https://github.com/scm/of-pom.git");
        assertThat(with(NOTHING, NOTHING).slug(Map.of(), ORIGIN)).hasToString("scm/of-pom");
    }

    @Test
    void takeTheRemoteOriginLast() {
        assertThat(with(NOTHING, NOTHING).slug(Map.of(), ORIGIN)).hasToString("origin/of-git");
    }

    @Test
    void takeTheAddressOfTheRootWhenOnlyAModuleIsBuilt() {
        scm("scm:git:https://github.com/scm/of-pom.git");
        Scm inherited = new Scm();
        inherited.setUrl("https://github.com/scm/of-pom/server");
        reactor.module("server").setScm(inherited);
        reactor.only("server");
        assertThat(with(NOTHING, NOTHING).slug(Map.of(), NOTHING)).hasToString("scm/of-pom");
    }

    @Test
    void takeWhatIsConfiguredAndFindTheRest() {
        assertThat(with(Optional.of("octo"), NOTHING).slug(Map.of(), ORIGIN)).hasToString("octo/of-git");
        assertThat(with(NOTHING, Optional.of("haztrak")).slug(Map.of(), ORIGIN)).hasToString("origin/haztrak");
    }

    @Test
    void takeTheConfiguredRepositoryWhereNothingElseIsKnown() {
        assertThat(with(Optional.of("octo"), Optional.of("haztrak")).slug(Map.of(), NOTHING))
                .hasToString("octo/haztrak");
    }

    @Test
    void takeAnEmptyParameterForNone() {
        assertThat(with(Optional.of(""), Optional.of(" ")).slug(Map.of(), ORIGIN))
                .hasToString("origin/of-git");
    }

    @Test
    @Provokes(ProblemCode.REPOSITORY_UNKNOWN)
    void refuseToGuessTheRepository() {
        Refused.when(() -> with(NOTHING, NOTHING).slug(Map.of(), NOTHING))
                .tells(ProblemCode.REPOSITORY_UNKNOWN, "GITHUB_REPOSITORY", "<owner>");
        assertThatThrownBy(() -> with(Optional.of("octo"), NOTHING).slug(Map.of(), NOTHING))
                .hasMessageContaining("HZ-CFG-002");
    }

    @Test
    void nameImagesInLowerCase() {
        reactor.module("server").setArtifactId("Octo-Server");
        assertThat(with(NOTHING, NOTHING)
                        .imageName(new RepositorySlug("Octo", "Haztrak"), reactor.module("Octo-Server")))
                .hasToString("ghcr.io/octo/haztrak/octo-server");
    }

    @Test
    @Provokes(ProblemCode.CONFIGURATION)
    void refuseARegistryThatIsAnAddress() {
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("https://ghcr.io", NOTHING, NOTHING),
                tags("v{version}"),
                false);
        Refused.when(() -> parameters.imageName(new RepositorySlug("octo", "haztrak"), reactor.root()))
                .tells(ProblemCode.CONFIGURATION, "registry = https://ghcr.io");
    }

    @Test
    void nameTagsAfterTheRootWhateverIsBuilt() {
        reactor.only("server");
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", NOTHING, NOTHING),
                tags("{artifactId}-{version}"),
                false);
        assertThat(parameters.format().nameOf(parameters.version())).hasToString("haztrak-1.2.0");
    }

    @Test
    void letFilesOfAPatternDiffer() {
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", NOTHING, NOTHING),
                new ReleaseParameters.Git(named("v{version}"), List.of("**/*.lock"), false),
                false);
        assertThat(parameters.tagRules().checkModificationExcludes()).containsExactly(new FilePattern("**/*.lock"));
        assertThat(with(NOTHING, NOTHING).tagRules().checkModificationExcludes())
                .isEmpty();
    }

    @Test
    void practiseTheVersionThatASnapshotLeadsTo() {
        reactor.root().getModel().setVersion("1.3.0-SNAPSHOT");
        assertThat(rehearsed(true).version()).hasToString("1.3.0");
        assertThat(rehearsed(false).version()).hasToString("1.3.0-SNAPSHOT");
        assertThat(practised(Practice.DRY_RUN).version()).hasToString("1.3.0");
    }

    @Test
    void takeADryRunOfARehearsalForARehearsal() {
        assertThat(Practice.of(true, true)).isEqualTo(Practice.REHEARSAL);
        assertThat(practised(Practice.of(false, true)).dryRun()).isTrue();
        assertThat(practised(Practice.of(false, false)).dryRun()).isFalse();
    }

    private ReleaseParameters practised(Practice practice) {
        ReleaseParameters real = rehearsed(false);
        return new ReleaseParameters(real.session(), real.names(), real.git(), real.texts(), practice);
    }

    private ReleaseParameters rehearsed(boolean rehearse) {
        return new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", NOTHING, NOTHING),
                tags("v{version}"),
                rehearse);
    }

    private ReleaseParameters with(Optional<String> owner, Optional<String> repository) {
        return new ReleaseParameters(
                reactor.build(), new ReleaseParameters.Names("ghcr.io", owner, repository), tags("v{version}"), false);
    }

    private static ReleaseParameters.Git tags(String format) {
        return ReleaseParameters.Git.of(named(format));
    }

    private static ReleaseParameters.Tags named(String format) {
        return new ReleaseParameters.Tags(format, "ignore");
    }

    private void scm(String connection) {
        Scm scm = new Scm();
        scm.setConnection(connection);
        reactor.root().setScm(scm);
    }
}
