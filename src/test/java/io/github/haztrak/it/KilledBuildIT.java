package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.RunningBuild;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds that end in the middle, by SIGKILL, or that meet each other; and what the same command makes of it afterwards. */
class KilledBuildIT {
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Where a build hangs when it is killed: after so many requests of a kind were answered. */
    enum Phase {
        LAYERS("PUT", "/blobs/uploads/", 3),
        MANIFESTS("PUT", "/manifests/sha256", 2),
        TAGS("PUT", "/manifests/1\\.2\\.0", 1);

        private final String method;
        private final String path;
        private final int answered;

        Phase(String method, String path, int answered) {
            this.method = method;
            this.path = path;
            this.answered = answered;
        }

        Fault hanging() {
            return Fault.on(method, path).after(answered).delaying(LONG);
        }

        boolean isReached(FlagshipWorld world) {
            return world.count(method, path) >= answered;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameCommandFinishes(Phase phase) throws IOException {
        try (FlagshipWorld world = FlagshipWorld.start()) {
            world.registry().inject(phase.hanging());
            try (RunningBuild build = world.deploy("killed-in-" + phase).start()) {
                build.await(() -> phase.isReached(world)).kill();
            }
            world.registry().heal();
            Set<String> sent = world.uploadedDigests();
            assertThat(world.tagged("1.2.0")).hasSize(phase == Phase.TAGS ? 1 : 0);
            assertThat(world.tagged("latest")).isEmpty();
            assertThat(world.writesToGitHub()).isZero();

            world.forgetRequests();
            world.deploy("killed-in-" + phase + "-again").run().assertSuccess();

            assertThat(world.uploadedDigests()).doesNotContainAnyElementsOf(sent);
            requireReleased(world);
        }
    }

    @Test
    void twoOfOneTagAtOnceMakeOneRelease() throws IOException {
        try (FlagshipWorld world = FlagshipWorld.start()) {
            GitSandbox other = GitSandbox.cloneOf(world.remoteUrl());
            try (RunningBuild one = world.deploy("at-once-one").start();
                    RunningBuild two =
                            world.deploy("at-once-two", other.folder()).start()) {
                List<MavenResult> results = List.of(one.result(), two.result());

                assertThat(results).anyMatch(MavenResult::succeeded);
                assertThat(results)
                        .filteredOn(result -> !result.succeeded())
                        .allSatisfy(result -> assertThat(result.output()).contains("HZ-REL-"));
            }
            assertThat(world.uploads())
                    .hasSizeGreaterThanOrEqualTo(world.uploadedDigests().size());
            world.forgetRequests();

            world.deploy("at-once-again").run().assertSuccess();

            requireReleased(world);
            assertThat(Stream.of("PUT", "POST")
                            .mapToLong(method -> world.count(method, "/manifests/"))
                            .sum())
                    .isZero();
        }
    }

    private static void requireReleased(FlagshipWorld world) throws IOException {
        assertThat(world.tagged("1.2.0")).hasSize(2).isEqualTo(world.tagged("latest"));
        JsonNode releases = world.releases();
        assertThat(releases).as(releases.toPrettyString()).hasSize(1);
        assertThat(releases.get(0).path("draft").asBoolean()).isFalse();
    }
}
