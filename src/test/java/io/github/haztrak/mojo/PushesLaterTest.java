package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.release.ReleaseLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a build that makes images will push them: nothing may be sent ahead of a gate that never comes. */
class PushesLaterTest {
    @TempDir
    private Path folder;

    private KnownReactor reactor;
    private ReleaseParameters.Practice practice = ReleaseParameters.Practice.NONE;

    @BeforeEach
    void makeReactor() {
        reactor = KnownReactor.in(folder, "server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haztrak:push-image",
                "haztrak:push-image@release",
                "io.github.haztrak:haztrak-maven-plugin:push-image",
                "io.github.haztrak:haztrak-maven-plugin:1.0:push-image"
            })
    void whenTheGoalIsNamed(String goal) {
        assertThat(pushes("package", "haztrak:build-image", goal)).isTrue();
    }

    @Test
    void whenItIsHeadingForWhereAModuleBindsIt() {
        reactor.bind("server", "push-image", "release");

        assertThat(pushes("clean", "deploy")).isTrue();
        assertThat(pushes("package")).isFalse();
    }

    @Test
    void notWhereNobodyBindsIt() {
        reactor.bind("server", "build-image", "release");

        assertThat(pushes("deploy")).isFalse();
        assertThat(pushes("package", "haztrak:build-image")).isFalse();
    }

    @Test
    void notWhereItIsUnbound() {
        reactor.bind("server", "push-image", "release", "none");

        assertThat(pushes("deploy")).isFalse();
    }

    @Test
    void notInADryRun() {
        practice = ReleaseParameters.Practice.DRY_RUN;
        reactor.bind("server", "push-image", "release");

        assertThat(pushes("deploy")).isFalse();
        assertThat(pushes("haztrak:push-image")).isFalse();
    }

    private boolean pushes(String... asked) {
        reactor.build().getRequest().setGoals(List.of(asked));
        ReleaseLog log = new ReleaseLog(line -> {}, line -> {});
        ReleaseParameters parameters = new ReleaseParameters(
                reactor.build(),
                new ReleaseParameters.Names("ghcr.io", Optional.empty(), Optional.empty()),
                ReleaseParameters.Git.of(new ReleaseParameters.Tags("v{version}", "ignore")),
                new ReleaseParameters.Texts(new ChangelogParameters(), new PublicationParameters()),
                practice);
        ServerCredentials credentials = new ServerCredentials(new Settings(), null, Map.of());
        Goal.Place place =
                new Goal.Place(reactor.build(), reactor.module("server"), KnownReactor.bound("build-image", "release"));
        return new Goal(place, new Composition(parameters, credentials, log), log).pushesLater();
    }
}
