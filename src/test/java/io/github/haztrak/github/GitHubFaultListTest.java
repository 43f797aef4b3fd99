package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault of GitHub at every request of a release, each that lasts longer than one run's patience: what the user sees, what
 * is left behind, and that the same command finishes. The page that tells them to people is docs/explanation/faults.md.
 */
class GitHubFaultListTest {
    private static final String RELEASED = "public v1.2.0: images.txt uploaded, sums.txt uploaded";
    private static final String NOTHING = "";

    @TempDir
    Path folder;

    /** The requests of a release, in their order, and what is there before each. */
    enum Step {
        LIST("GET", "/releases\\?", NOTHING, "nothing was written"),
        CREATE("POST", "/releases$", NOTHING, "nothing was written"),
        /** Both files are on their way at once: the other one may have arrived. */
        UPLOAD("POST", "/assets\\?name=images", "draft v1.2.0:( sums.txt uploaded)?", "a draft was made"),
        UPLOAD_LAST(
                "POST",
                "/assets\\?name=sums",
                "draft v1.2.0: images.txt uploaded",
                "a draft was made, asset images.txt is there"),
        PUBLISH(
                "PATCH",
                "/releases/\\d+$",
                "draft v1.2.0: images.txt uploaded, sums.txt uploaded",
                "a draft was made, asset images.txt is there, asset sums.txt is there");

        private final Fault.Trigger trigger;
        private final String left;
        private final String told;

        Step(String method, String target, String left, String told) {
            this.trigger = Fault.on(method, target);
            this.left = left;
            this.told = told;
        }
    }

    /** What GitHub does instead of answering, and what the user reads of it. */
    enum Failure {
        PRIMARY_LIMIT(1, "API rate limit exceeded", "too long to wait") {
            @Override
            Fault at(Fault.Trigger trigger) {
                return trigger.answering(
                        403,
                        Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "4102444800"),
                        "{\"message\":\"API rate limit exceeded for installation ID 7.\"}");
            }
        },
        SECONDARY_LIMIT(1, "HTTP 403", "secondary rate limit", "left alone for 3600 s") {
            @Override
            Fault at(Fault.Trigger trigger) {
                return trigger.answering(
                        403,
                        Map.of("Retry-After", "3600"),
                        "{\"message\":\"You have exceeded a secondary rate limit.\"}");
            }
        },
        TOO_MANY_REQUESTS(1, "HTTP 429", "left alone for 3600 s") {
            @Override
            Fault at(Fault.Trigger trigger) {
                return trigger.answering(429, Map.of("Retry-After", "3600"), "");
            }
        },
        SERVER_ERROR(2, "HTTP 502", "after 2 attempts") {
            @Override
            Fault at(Fault.Trigger trigger) {
                return trigger.answering(502);
            }
        },
        CONNECTION_CUT(2, "after 2 attempts") {
            @Override
            Fault at(Fault.Trigger trigger) {
                return trigger.cuttingAfter(0);
            }
        };

        private final int attempts;
        private final String[] told;

        /** @param attempts after which the run gives up */
        Failure(int attempts, String... told) {
            this.attempts = attempts;
            this.told = told;
        }

        abstract Fault at(Fault.Trigger trigger);
    }

    /** Of a cut connection the JDK's client makes a second one by itself where a request only reads. */
    static Stream<Arguments> failuresAtSteps() {
        return Stream.of(Failure.values())
                .flatMap(failure -> Stream.of(Step.values())
                        .filter(step -> failure != Failure.CONNECTION_CUT || step != Step.LIST)
                        .map(step -> Arguments.of(failure, step)));
    }

    @ParameterizedTest
    @MethodSource("failuresAtSteps")
    void aFailureThatLastsStopsTheRunAndTheNextOneFinishes(Failure failure, Step step) throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(failure.at(step.trigger.times(failure.attempts)));

            ReleaseException seen = refused(sandbox);

            assertThat(seen)
                    .hasMessageContaining("HZ-REL-003")
                    .hasMessageContainingAll(failure.told)
                    .hasMessageContaining("done so far: " + step.told)
                    .hasMessageContaining("run the same build again")
                    .hasMessageNotContaining(GitHubSandbox.TOKEN);
            assertThat(left(sandbox)).matches(step.left);
            finishes(sandbox);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"CREATE", "UPLOAD", "UPLOAD_LAST", "PUBLISH"})
    void aLostAnswerIsLookedForAndNothingIsDoneTwice(Step step) throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(Fault.on(step.trigger.method(), step.trigger.target().pattern())
                    .losingTheAnswer());

            impatient(sandbox).publish(draft(sandbox));

            assertThat(left(sandbox)).isEqualTo(RELEASED);
        }
    }

    @Test
    void anUploadThatIsCutHalfWayAgainAndAgainLeavesAPartThatIsReplaced() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(Fault.on("POST", "/assets\\?name=sums").times(2).cuttingAfter(3));

            assertThat(refused(sandbox)).hasMessageContaining("HZ-REL-003").hasMessageContaining("after 2 attempts");

            assertThat(left(sandbox)).isEqualTo("draft v1.2.0: images.txt uploaded, sums.txt starter");
            finishes(sandbox);
        }
    }

    @Test
    void anAssetThatExistsWithOtherContentIsReplacedInADraft() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            JsonNode draft = sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"draft\":true}");
            sandbox.upload(draft, "images.txt", "of another run");

            finishes(sandbox);

            assertThat(sandbox.events().lines()).contains("found draft v1.2.0, others 0", "uploaded images.txt 9");
        }
    }

    /** A draft belongs to its tag: decision 0018. */
    @Test
    void aDraftOfAnotherToolIsFilledAndItsFilesStay() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            JsonNode draft = sandbox.json(
                    "POST",
                    "/releases",
                    "{\"tag_name\":\"v1.2.0\",\"name\":\"Next\",\"body\":\"Written by a drafter\",\"draft\":true}");
            sandbox.upload(draft, "app.deb", "of another tool");

            PublishedRelease release = impatient(sandbox).publish(draft(sandbox));

            assertThat(release.id()).isEqualTo(draft.path("id").asLong());
            assertThat(sandbox.events().lines()).first().isEqualTo("found draft v1.2.0, others 0");
            assertThat(left(sandbox))
                    .isEqualTo("public v1.2.0: app.deb uploaded, images.txt uploaded, sums.txt uploaded");
            assertThat(sandbox.releases().at("/0/name").asText()).isEqualTo("Haztrak 1.2.0");
        }
    }

    @Test
    void ofTwoDraftsTheNewestIsUsedAndTheOtherIsTold() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"draft\":true}");
            sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"draft\":true}");

            impatient(sandbox).publish(draft(sandbox));

            assertThat(sandbox.events().lines()).first().isEqualTo("found draft v1.2.0, others 1");
            assertThat(left(sandbox)).isEqualTo(RELEASED + "\ndraft v1.2.0:");
            assertThat(sandbox.host().publish(draft(sandbox))).isNotNull();
            assertThat(left(sandbox)).as("what is public is left alone").isEqualTo(RELEASED + "\ndraft v1.2.0:");
        }
    }

    @Test
    void aReleaseThatIsPublicWithOtherContentIsLeftAlone() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"name\":\"Mine\",\"body\":\"By hand\"}");
            JsonNode before = sandbox.releases();

            assertThat(refused(sandbox)).hasMessageContaining("HZ-REL-002");
            assertThat(refused(sandbox)).as("again").hasMessageContaining("HZ-REL-002");
            assertThat(sandbox.releases()).isEqualTo(before);
        }
    }

    @Test
    void aReleaseThatCannotBeChangedAnyMoreIsDoneOrRefused() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder, true, seed -> seed.withImmutableReleases())) {
            finishes(sandbox);
            ReleaseDraft other = sandbox.draft("1.2.0", "Another text");

            assertThat(catchThrowable(() -> impatient(sandbox).publish(other))).hasMessageContaining("HZ-REL-002");
            assertThat(left(sandbox)).isEqualTo(RELEASED);
        }
    }

    @Test
    void aTokenThatMayNotWriteIsToldAndTheRunWithAnotherFinishes() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            sandbox.inject(Fault.on("POST", "/releases$")
                    .answering(403, Map.of(), "{\"message\":\"Resource not accessible by integration\"}"));

            assertThat(refused(sandbox))
                    .hasMessageContaining("HZ-REL-001")
                    .hasMessageContaining("contents: write")
                    .hasMessageNotContaining(GitHubSandbox.TOKEN);
            assertThat(left(sandbox)).isEqualTo(NOTHING);
            finishes(sandbox);
        }
    }

    /** GitHub may take a moment until a list shows what was written. */
    @Test
    void aListThatLagsBehindMakesNoSecondRelease() throws IOException {
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder)) {
            finishes(sandbox);
            sandbox.inject(Fault.on("GET", "/releases\\?").times(2).answering(200, Map.of(), "[]"));

            finishes(sandbox);
        }
    }

    @Test
    void theNextPageIsWhereGitHubSaysItIs() throws IOException {
        List<String> tags =
                Stream.iterate(1, n -> n + 1).limit(101).map(n -> "v0." + n).toList();
        try (GitHubSandbox sandbox = GitHubSandbox.start(folder, true, seed -> seed.withReleases(tags))) {
            JsonNode draft = sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"draft\":true}");
            sandbox.upload(draft, "images.txt", "a digest\n");

            assertThat(sandbox.host().published()).hasSize(101);

            assertThat(sandbox.github().requests().entries())
                    .anyMatch(entry -> entry.path().startsWith("/repositories/")
                            && entry.query().contains("page=2"));
        }
    }

    /** As undisturbed: one public release, everything beside it. */
    private void finishes(GitHubSandbox sandbox) throws IOException {
        sandbox.host().publish(draft(sandbox));
        assertThat(left(sandbox)).isEqualTo(RELEASED);
        assertThat(sandbox.releases().at("/0/name").asText()).isEqualTo("Haztrak 1.2.0");
        assertThat(sandbox.releases().at("/0/body").asText()).isEqualTo("What changed.");
    }

    private ReleaseException refused(GitHubSandbox sandbox) throws IOException {
        ReleaseDraft draft = draft(sandbox);
        Throwable refused = catchThrowable(() -> impatient(sandbox).publish(draft));
        assertThat(refused).isInstanceOf(ReleaseException.class);
        return (ReleaseException) refused;
    }

    private static GitHubReleaseHost impatient(GitHubSandbox sandbox) {
        Patience twice = new Patience(2, Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofSeconds(5));
        return sandbox.host("haztrak", GitHubSandbox.TOKEN, twice);
    }

    private static ReleaseDraft draft(GitHubSandbox sandbox) throws IOException {
        ReleaseAsset images = sandbox.asset("images.txt", "a digest\n");
        return sandbox.draft("1.2.0", "What changed.", images, sandbox.asset("sums.txt", "some sums\n"));
    }

    /** What is on GitHub, a line a release, newest first. */
    private static String left(GitHubSandbox sandbox) throws IOException {
        List<String> releases = new ArrayList<>();
        for (JsonNode release : sandbox.releases()) {
            String assets = StreamSupport.stream(release.path("assets").spliterator(), false)
                    .map(asset -> asset.path("name").asText() + " "
                            + asset.path("state").asText())
                    .sorted()
                    .collect(Collectors.joining(", "));
            String state = release.path("draft").asBoolean() ? "draft " : "public ";
            releases.add((state + release.path("tag_name").asText() + ": " + assets).strip());
        }
        return String.join("\n", releases);
    }
}
