package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubFaultTest extends OnEmbeddedGitHub {
    private static final String CREATE = "/releases$";
    private static final String ASSETS = "/assets\\?name=";
    private static final String RELEASE = "/releases/\\d+$";
    private static final String SECONDARY = "{\"message\":\"You have exceeded a secondary rate limit.\"}";

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void asksAgainWhenAnyRequestFails(int status) throws IOException {
        sandbox.inject(Fault.on("GET", "/octo/haztrak$").answering(status));
        sandbox.inject(Fault.on("GET", "/releases\\?").answering(status));
        sandbox.inject(Fault.on("POST", CREATE).times(2).answering(status));
        sandbox.inject(Fault.on("POST", ASSETS).times(2).answering(status));
        sandbox.inject(Fault.on("PATCH", RELEASE).times(2).answering(status));

        sandbox.host().publish(draft());

        requireOnePublicRelease();
    }

    @Test
    void makesNoSecondDraftWhenTheAnswerToTheFirstIsLost() throws IOException {
        sandbox.inject(Fault.on("POST", CREATE).losingTheAnswer());

        sandbox.host().publish(draft());

        requireOnePublicRelease();
        assertThat(sandbox.requests())
                .filteredOn(line -> line.startsWith("POST /releases "))
                .hasSize(1);
        assertThat(sandbox.events().lines()).contains("found draft v1.2.0, others 0");
    }

    @Test
    void sendsNoAssetAgainWhoseAnswerWasLost() throws IOException {
        sandbox.inject(Fault.on("POST", ASSETS).losingTheAnswer());

        sandbox.host().publish(draft());

        requireOnePublicRelease();
        assertThat(sandbox.github().requests().count(entry -> entry.query().startsWith("name=")))
                .isEqualTo(1);
        assertThat(sandbox.events().lines()).contains("kept images.txt");
    }

    @Test
    void replacesAnAssetWhoseUploadWasCut() throws IOException {
        sandbox.inject(Fault.on("POST", ASSETS).cuttingAfter(4));

        sandbox.host().publish(draft());

        requireOnePublicRelease();
        assertThat(sandbox.requests()).contains("DELETE /releases/assets/N 204");
    }

    @Test
    void replacesAnAssetThatAnEarlierRunLeftInPart() throws IOException {
        sandbox.inject(Fault.on("POST", ASSETS).times(2).cuttingAfter(4));
        assertThatThrownBy(() -> twice().publish(draft())).hasMessageContaining("HZ-REL-003");
        assertThat(sandbox.releases().at("/0/assets/0/state").asText()).isEqualTo("starter");

        sandbox.host().publish(draft());

        assertThat(sandbox.events().lines()).contains("found draft v1.2.0, others 0", "uploaded images.txt 9");
        requireOnePublicRelease();
    }

    @Test
    void replacesAnAssetOfOtherContentAndKeepsOneOfTheSame() throws IOException {
        JsonNode left = sandbox.json("POST", "/releases", "{\"tag_name\":\"v1.2.0\",\"draft\":true}");
        sandbox.upload(left, "images.txt", "another 9");
        sandbox.upload(left, "notes.txt", "notes");
        sandbox.github().requests().clear();

        sandbox.host()
                .publish(sandbox.draft(
                        "1.2.0",
                        "text",
                        sandbox.asset("images.txt", "a digest\n"),
                        sandbox.asset("notes.txt", "notes")));

        assertThat(sandbox.events().lines()).contains("uploaded images.txt 9", "kept notes.txt");
        assertThat(sandbox.requests())
                .filteredOn(line -> line.startsWith("DELETE"))
                .hasSize(1);
    }

    @Test
    void findsThatItWasRevealedWhenTheAnswerIsLost() throws IOException {
        sandbox.inject(Fault.on("PATCH", RELEASE).losingTheAnswer());

        sandbox.host().publish(draft());

        requireOnePublicRelease();
    }

    @Test
    void givesUpAfterSomeAttemptsAndSaysWhatIsDone() throws IOException {
        sandbox.inject(Fault.on("PATCH", RELEASE).times(5).answering(502));

        assertThatThrownBy(() -> sandbox.host().publish(draft()))
                .hasMessageContaining("HZ-REL-003")
                .hasMessageContaining("HTTP 502")
                .hasMessageContaining("after 5 attempts")
                .hasMessageContaining("done so far: a draft was made, asset images.txt is there")
                .hasMessageContaining("run the same build again")
                .hasMessageNotContaining(GitHubSandbox.TOKEN);
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isTrue();

        sandbox.host().publish(draft());
        requireOnePublicRelease();
    }

    @Test
    void waitsAsLongAsASecondaryRateLimitAsks() throws IOException {
        sandbox.inject(Fault.on("POST", CREATE).answering(403, Map.of("Retry-After", "1"), SECONDARY));
        sandbox.inject(Fault.on("POST", ASSETS).answering(429, Map.of("Retry-After", "1"), ""));

        sandbox.host().publish(draft());

        assertThat(sandbox.events().pauses()).hasSize(2).allMatch(pause -> pause.toMillis() >= 1000);
        assertThat(sandbox.requests())
                .filteredOn(line -> line.startsWith("GET /releases "))
                .as("one for the drafts, one for Latest")
                .hasSize(2);
        requireOnePublicRelease();
    }

    @Test
    void doesNotWaitForALimitThatLastsTooLong() throws IOException {
        sandbox.inject(Fault.on("POST", CREATE).answering(403, Map.of("Retry-After", "3600"), SECONDARY));

        assertThatThrownBy(() -> sandbox.host().publish(draft()))
                .hasMessageContaining("HZ-REL-003")
                .hasMessageContaining("wants to be left alone for 3600 s")
                .hasMessageContaining("nothing was written");
    }

    @Test
    void doesNotWaitForAnHourlyLimitThatEndsLater() throws IOException {
        long reset = Instant.now().plusSeconds(900).getEpochSecond();
        sandbox.inject(Fault.on("GET", "/releases\\?")
                .answering(403, Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "" + reset), "{}"));

        assertThatThrownBy(() -> sandbox.host().published()).hasMessageContaining("HZ-REL-003");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void waitsUntilALimitEndsByTheClockOfGitHub(int hours) throws IOException {
        ZonedDateTime there = ZonedDateTime.now(ZoneOffset.UTC).plusHours(hours);
        sandbox.inject(Fault.on("POST", CREATE)
                .answering(
                        403,
                        Map.of(
                                "Date",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(there),
                                "X-RateLimit-Remaining",
                                "0",
                                "X-RateLimit-Reset",
                                "" + there.plusSeconds(1).toEpochSecond()),
                        "{\"message\":\"API rate limit exceeded for installation ID 7.\"}"));

        sandbox.host().publish(draft());

        assertThat(sandbox.events().pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3)));
        requireOnePublicRelease();
    }

    @Test
    void waitsForAllRequestsTogetherOnlySoLong() throws IOException {
        Patience little = new Patience(20, Duration.ofMillis(2), Duration.ofMillis(60), Duration.ofSeconds(5));
        GitHubReleaseHost host = sandbox.host("haztrak", GitHubSandbox.TOKEN, little);
        sandbox.inject(Fault.on("GET", "/releases\\?").times(500).answering(502));

        List<String> refusals = new ArrayList<>();
        for (int times = 0; times < 50; times++) {
            refusals.add(Refused.when(host::published).toString());
        }

        assertThat(refusals.get(0)).doesNotContain("in all");
        assertThat(refusals.get(49)).contains("s in all, for this and what was asked before");
    }

    @Test
    void waitsForAnAnswerOnlySoLong() throws IOException {
        sandbox.inject(Fault.on("GET", "/octo/haztrak$").delaying(Duration.ofSeconds(3)));
        Patience hasty = new Patience(5, Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofMillis(400));

        assertThat(sandbox.host("haztrak", GitHubSandbox.TOKEN, hasty).published())
                .isEmpty();
        assertThat(sandbox.events().lines()).containsExactly("retrying GET /repos/octo/haztrak: no");
    }

    @Test
    @Provokes(ProblemCode.GITHUB_FAILING)
    void saysSoWhenAnAnswerMakesNoSense() throws IOException {
        sandbox.inject(Fault.on("GET", "/releases\\?").answering(200, Map.of(), "<html>a proxy's login page</html>"));

        Refused.when(() -> sandbox.host().published()).tells(ProblemCode.GITHUB_FAILING, "cannot be understood");
    }

    private GitHubReleaseHost twice() {
        Patience patience = new Patience(2, Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofSeconds(5));
        return sandbox.host("haztrak", GitHubSandbox.TOKEN, patience);
    }

    private ReleaseDraft draft() throws IOException {
        return sandbox.draft("1.2.0", "What changed.", sandbox.asset("images.txt", "a digest\n"));
    }

    private void requireOnePublicRelease() throws IOException {
        JsonNode releases = sandbox.releases();
        assertThat(releases).hasSize(1);
        assertThat(releases.at("/0/draft").asBoolean()).isFalse();
        assertThat(releases.at("/0/assets")).hasSize(1);
        assertThat(releases.at("/0/assets/0/state").asText()).isEqualTo("uploaded");
    }
}
