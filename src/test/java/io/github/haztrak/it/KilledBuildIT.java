package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.GitInterruption;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.RunningBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builds that end in the middle, by SIGKILL, or that meet each other; and what the same command makes of it afterwards. */
class KilledBuildIT {
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Where a build hangs when it is killed, in the order of a release, and what is out then. */
    enum Phase {
        LAYERS("0 tags, no release, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.registry()
                        .inject(Fault.on("PUT", "/blobs/uploads/").after(3).delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) {
                return world.count("PUT", "/blobs/uploads/") >= 3;
            }
        },
        MANIFESTS("0 tags, no release, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.registry()
                        .inject(Fault.on("PUT", "/manifests/sha256").after(1).delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) {
                return world.count("PUT", "/manifests/sha256") >= 1;
            }
        },
        TAGS("1 tags, no release, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.registry()
                        .inject(Fault.on("PUT", "/manifests/1\\.2\\.0").after(1).delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) {
                return world.count("PUT", "/manifests/1\\.2\\.0") >= 1;
            }
        },
        DRAFT("2 tags, draft of 0 files, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.gitHub().inject(Fault.on("POST", "/assets\\?name=").delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) throws IOException {
                return world.releases().size() == 1;
            }
        },
        FILES("2 tags, draft of 1 files, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.gitHub().inject(Fault.on("PATCH", "/releases/\\d+$").delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) throws IOException {
                return world.releases().at("/0/assets/0/state").asText().equals("uploaded");
            }
        },
        REVEALED("2 tags, public of 1 files, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.gitHub().inject(Fault.on("PATCH", "/releases/\\d+$").answeringLate(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) throws IOException {
                return world.releases().at("/0/published_at").isTextual();
            }
        },
        DOCS("2 tags, public of 1 files, no docs, 0 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.servers()
                        .remote()
                        .interrupt(GitInterruption.silent("POST /octo/haztrak.git/git-receive-pack", 1));
            }

            @Override
            boolean isReached(FlagshipWorld world) {
                return world.servers().remote().requests().stream()
                        .anyMatch(request -> request.startsWith("POST") && request.contains("git-receive-pack"));
            }
        },
        POINTERS("2 tags, public of 1 files, docs in 1 commits, 1 latest") {
            @Override
            void hang(FlagshipWorld world) {
                world.registry()
                        .inject(Fault.on("PUT", "/manifests/latest").after(1).delaying(LONG));
            }

            @Override
            boolean isReached(FlagshipWorld world) {
                return world.count("PUT", "/manifests/latest") >= 1;
            }
        };

        private final String left;

        Phase(String left) {
            this.left = left;
        }

        abstract void hang(FlagshipWorld world) throws IOException;

        abstract boolean isReached(FlagshipWorld world) throws IOException;

        boolean isReachedNow(FlagshipWorld world) {
            try {
                return isReached(world);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One release, killed at every step, each time by the next run's step; the last run is let through. */
    @Test
    void aBuildThatIsKilledAtEveryStepIsFinishedByTheSameCommand() throws IOException {
        try (FlagshipWorld world = FlagshipWorld.start();
                FlagshipWorld undisturbed = FlagshipWorld.start()) {
            Set<String> sent = new HashSet<>();
            for (Phase phase : Phase.values()) {
                world.forgetRequests();
                phase.hang(world);
                try (RunningBuild build = world.deploy("killed-in-" + phase).start()) {
                    build.await(() -> phase.isReachedNow(world)).kill();
                }
                world.registry().heal();
                world.gitHub().heal();
                assertThat(left(world)).as("after " + phase).isEqualTo(phase.left);
                assertThat(world.uploadedDigests()).as("sent again").noneMatch(sent::contains);
                sent.addAll(world.uploadedDigests());
            }
            world.deploy("killed-no-more").run().assertSuccess();
            undisturbed.deploy("never-killed").run().assertSuccess();

            requireReleased(world);
            assertThat(result(world)).isEqualTo(result(undisturbed));
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
            assertThat(pages(world, "rev-list", "--count", "gh-pages")).isEqualTo("1");
            assertThat(Stream.of("PUT", "POST")
                            .mapToLong(method -> world.count(method, "/manifests/"))
                            .sum())
                    .isZero();
        }
    }

    /** What is out, for all to see or not. */
    private static String left(FlagshipWorld world) throws IOException {
        JsonNode releases = world.releases();
        String release = releases.isEmpty()
                ? "no release"
                : (releases.at("/0/draft").asBoolean() ? "draft" : "public") + " of "
                        + releases.at("/0/assets").size() + " files";
        boolean noDocs = pages(world, "for-each-ref", "refs/heads/gh-pages").isEmpty();
        String docs = noDocs ? "no docs" : "docs in " + pages(world, "rev-list", "--count", "gh-pages") + " commits";
        return world.tagged("1.2.0").size() + " tags, " + release + ", " + docs + ", "
                + world.tagged("latest").size() + " latest";
    }

    /** All that a release gives; addresses, digests and ids are not the same in two worlds. */
    private static String result(FlagshipWorld world) throws IOException {
        JsonNode release = world.releases().get(0);
        String told = String.join(
                "\n",
                left(world),
                release.path("name").asText(),
                release.path("body").asText(),
                release.at("/assets").findValuesAsText("name").toString(),
                world.tags().toString(),
                pages(world, "ls-tree", "-r", "--name-only", "gh-pages"));
        return told.replaceAll("127\\.0\\.0\\.1:\\d+", "HOST").replaceAll("\\b[0-9a-f]{7,64}\\b", "ID");
    }

    private static String pages(FlagshipWorld world, String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "--git-dir=" + world.servers().remote().repository();
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return world.flagship().git().run(line).strip();
    }

    private static void requireReleased(FlagshipWorld world) throws IOException {
        assertThat(world.tagged("1.2.0")).hasSize(2).isEqualTo(world.tagged("latest"));
        JsonNode releases = world.releases();
        assertThat(releases).as(releases.toPrettyString()).hasSize(1);
        assertThat(releases.get(0).path("draft").asBoolean()).isFalse();
    }
}
