package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.Difference;
import io.github.haztrak.publication.HeldDraft;
import io.github.haztrak.publication.HostedRelease;
import io.github.haztrak.publication.MarkedText;
import io.github.haztrak.publication.Part;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseDraft;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GitHubReleaseHostTest extends OnEmbeddedGitHub {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void makesADraftFirstAndRevealsItLast() throws IOException {
        PublishedRelease release = sandbox.host().publish(draft());

        assertThat(sandbox.requests())
                .containsExactly(
                        "GET / 200",
                        "GET /releases 200",
                        "POST /releases 201",
                        "POST /releases/N/assets 201",
                        "GET /releases 200",
                        "PATCH /releases/N 200");
        assertThat(sandbox.events().lines())
                .containsExactly("created draft v1.2.0", "uploaded images.txt 9", "published v1.2.0");
        assertThat(release.tag()).isEqualTo(new TagName("v1.2.0"));
        assertThat(release.page()).endsWith("/octo/haztrak/releases/tag/v1.2.0");
        JsonNode there = sandbox.releases().get(0);
        assertThat(there.path("draft").asBoolean()).isFalse();
        assertThat(there.path("name").asText()).isEqualTo("Haztrak 1.2.0");
        assertThat(there.path("body").asText()).isEqualTo("What changed.\n\n- a thing");
        assertThat(there.at("/assets/0/digest").asText())
                .isEqualTo(draft().assets().get(0).digest().value());
    }

    @Test
    void writesNothingTheSecondTime() throws IOException {
        PublishedRelease first = sandbox.host().publish(draft());
        sandbox.github().requests().clear();

        assertThat(sandbox.host().publish(draft())).isEqualTo(first);
        assertThat(sandbox.requests()).containsExactly("GET / 200", "GET /releases 200", "GET /releases/N/assets 200");
    }

    @Test
    void takesNoOffenceAtOtherLineEndsAndAddedAssets() throws IOException {
        PublishedRelease release = sandbox.host().publish(sandbox.draft("1.2.0", "one\ntwo"));
        sandbox.json("PATCH", "/releases/" + release.id(), "{\"body\":\"one\\r\\ntwo\\r\\n\"}");

        assertThat(sandbox.host().publish(sandbox.draft("1.2.0", "one\ntwo"))).isEqualTo(release);
    }

    @Test
    void keepsWhatWasWrittenAroundTheBlocksOfADraft() throws IOException {
        String old = "Hello\n\n" + MarkedText.block("changes", "- old");
        leaveDraft("v1.2.0", old);

        sandbox.host().publish(sandbox.draft("1.2.0", MarkedText.block("changes", "- new")));

        assertThat(sandbox.releases().at("/0/body").asText()).isEqualTo(old.replace("old", "new"));
    }

    @Test
    void takesNoOffenceAtWhatIsWrittenAroundTheBlocksOfARelease() throws IOException {
        ReleaseDraft draft = sandbox.draft("1.2.0", MarkedText.block("changes", "- a thing"));
        PublishedRelease release = sandbox.host().publish(draft);
        String edited = MAPPER.writeValueAsString(
                Map.of("body", "Beware!\r\n" + draft.text().body()));
        sandbox.json("PATCH", "/releases/" + release.id(), edited);
        sandbox.github().requests().clear();

        assertThat(sandbox.host().publish(draft)).isEqualTo(release);
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    @Provokes(ProblemCode.RELEASE_TEXT_TOO_LONG)
    void saysThatHandwritingLeavesNoRoom() throws IOException {
        leaveDraft("v1.2.0", "x".repeat(124_920) + "\n" + MarkedText.block("changes", "- old"));
        ReleaseDraft draft = sandbox.draft("1.2.0", MarkedText.block("changes", "- a new thing, told at length"));

        Refused.when(() -> sandbox.host().publish(draft))
                .tells(ProblemCode.RELEASE_TEXT_TOO_LONG, "GitHub takes 125000", "shorten that text");
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isTrue();
    }

    @Test
    @Provokes(ProblemCode.RELEASE_DIFFERS)
    void stopsIfThePublicReleaseSaysSomethingElse() throws IOException {
        sandbox.host().publish(draft());
        sandbox.github().requests().clear();
        ReleaseDraft other =
                sandbox.draft("1.2.0", "What changed.\n\n- another", sandbox.asset("images.txt", "other dig"));

        Refused.when(() -> sandbox.host().publish(other))
                .tells(
                        ProblemCode.RELEASE_DIFFERS,
                        "text: line 3 is \"- a thing\" there, \"- another\" here",
                        "asset images.txt: other content, 9 bytes there, 9 bytes here",
                        "release the next version");
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void changesOfAPublicReleaseWhatItIsAskedTo() throws IOException {
        GitHubReleaseHost host = sandbox.host();
        PublishedRelease release = host.publish(draft());
        host.markLatest(release);
        sandbox.upload(sandbox.releases().get(0), "added-by-hand.txt", "mine");
        sandbox.github().requests().clear();
        ReleaseDraft other = updating(
                sandbox.draft("1.2.0", "What changed.\n\n- another", sandbox.asset("images.txt", "other dig")),
                Part.BODY,
                Part.ASSETS);

        assertThat(host.publish(other)).isEqualTo(release);

        assertThat(sandbox.requests())
                .filteredOn(request -> !request.startsWith("GET "))
                .containsExactly(
                        "DELETE /releases/assets/N 204", "POST /releases/N/assets 201", "PATCH /releases/N 200");
        assertThat(sandbox.events().lines()).endsWith("changed body", "changed assets");
        assertThat(sandbox.releases().at("/0/body").asText()).endsWith("- another");
        assertThat(sandbox.releases().at("/0/assets")).hasSize(2);
        assertThat(host.latest()).as("Latest stays").contains(new TagName("v1.2.0"));
        sandbox.github().requests().clear();
        host.publish(other);
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void saysWhatItWouldChangeAndChangesNothing() throws IOException {
        GitHubReleaseHost host = sandbox.host();
        ReleaseDraft other = sandbox.draft("1.2.0", "What changed.\n\n- another");
        assertThat(host.changes(other)).as("nothing is public").isEmpty();
        host.publish(draft());
        sandbox.github().requests().clear();

        assertThat(host.changes(draft())).isEmpty();
        assertThat(host.changes(updating(other, Part.BODY)))
                .extracting(Difference::told)
                .containsExactly("text: line 3 is \"- a thing\" there, \"- another\" here");
        Refused.when(() -> host.changes(other)).tells(ProblemCode.RELEASE_DIFFERS, "- another");
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void knowsOfADraft() throws IOException {
        leaveDraft("v1.1.0");

        assertThat(sandbox.host().hasDraft(new TagName("v1.1.0"))).isTrue();
        assertThat(sandbox.host().hasDraft(new TagName("v1.2.0"))).isFalse();
    }

    @Test
    void changesNothingWhereNotAllDifferencesMayBeMended() throws IOException {
        sandbox.host().publish(draft());
        sandbox.github().requests().clear();
        ReleaseDraft other =
                updating(sandbox.draft("1.2.0", "another text", sandbox.asset("images.txt", "other dig")), Part.BODY);

        Refused.when(() -> sandbox.host().publish(other))
                .tells(ProblemCode.RELEASE_DIFFERS, "asset images.txt", "-Dhaztrak.release.update=body,assets");
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void changesTitleAndMarkWithoutMakingItLatest() throws IOException {
        GitHubReleaseHost host = sandbox.host();
        host.markLatest(host.publish(sandbox.draft("1.2.0", "new")));
        ReleaseDraft old = sandbox.draft("1.1.0", "old");
        host.publish(old);
        ReleaseDraft renamed = new ReleaseDraft(
                old.images(),
                new ReleaseDraft.Text("Haztrak 1.1.0, mended", "old"),
                List.of(),
                new ReleaseDraft.Terms(Optional.of(true), Optional.empty(), Set.of(Part.TITLE, Part.PRERELEASE)));

        assertThat(host.publish(renamed).prerelease()).isTrue();
        assertThat(host.latest()).contains(new TagName("v1.2.0"));
    }

    @Test
    @Provokes(ProblemCode.RELEASE_IMMUTABLE)
    void saysThatTheFilesOfAnImmutableReleaseStay() throws IOException {
        try (GitHubSandbox frozen =
                GitHubSandbox.start(folder.resolve("frozen"), true, seed -> seed.withImmutableReleases())) {
            frozen.host().publish(frozen.draft("1.2.0", "text", sandbox.asset("a.txt", "a")));
            ReleaseDraft other = updating(frozen.draft("1.2.0", "text", sandbox.asset("a.txt", "b")), Part.ASSETS);
            ReleaseDraft more = updating(frozen.draft("1.2.0", "text", sandbox.asset("b.txt", "b")), Part.ASSETS);

            Refused.when(() -> frozen.host().publish(other))
                    .tells(ProblemCode.RELEASE_IMMUTABLE, "immutable", "leave assets out");
            Refused.when(() -> frozen.host().publish(more)).tells(ProblemCode.RELEASE_IMMUTABLE, "immutable");
            assertThat(frozen.events().pauses()).as("asked again").isEmpty();
            frozen.host()
                    .publish(updating(frozen.draft("1.2.0", "another text", sandbox.asset("a.txt", "a")), Part.BODY));
        }
    }

    @Test
    void saysThatARulesetLetsNobodyCreateTheTag() throws IOException {
        sandbox.inject(Fault.on("PATCH", "/releases/\\d+$")
                .answering(422, Map.of(), "{\"message\":\"Cannot create ref due to creations being restricted.\"}"));

        Refused.when(() -> sandbox.host().publish(draft()))
                .tells(ProblemCode.RELEASE_IMMUTABLE, "creations being restricted", "git push origin");
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isTrue();
    }

    @Test
    @Provokes(ProblemCode.DISCUSSION_CATEGORY_UNKNOWN)
    void saysThatThereIsNoSuchCategoryOfDiscussions() throws IOException {
        ReleaseDraft draft = sandbox.draft("1.2.0", "text");
        ReleaseDraft discussed = new ReleaseDraft(
                draft.images(),
                draft.text(),
                List.of(),
                new ReleaseDraft.Terms(Optional.empty(), Optional.of("Newes"), Set.of()));
        sandbox.inject(Fault.on("PATCH", "/releases/\\d+$").answering(404, Map.of(), "{\"message\":\"Not Found\"}"));

        Refused.when(() -> sandbox.host().publish(discussed))
                .tells(ProblemCode.DISCUSSION_CATEGORY_UNKNOWN, "no category \"Newes\"", "takes up the draft");
        sandbox.host().publish(discussed);
        assertThat(sandbox.releases()).hasSize(1);
    }

    @Test
    void leavesADraftToWhoeverRevealsIt() throws IOException {
        HostedRelease draft = sandbox.host().hold(draft());

        assertThat(draft).isInstanceOf(HeldDraft.class);
        assertThat(sandbox.releases().at("/0/draft").asBoolean()).isTrue();
        assertThat(sandbox.releases().at("/0/assets/0/state").asText()).isEqualTo("uploaded");
        sandbox.github().requests().clear();
        assertThat(sandbox.host().hold(draft())).isEqualTo(draft);
        assertThat(sandbox.requests()).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void tellsOfFilesThatSomebodyElseHasPutBesideADraft() throws IOException {
        sandbox.host().hold(draft());
        sandbox.upload(sandbox.releases().get(0), "handbook.pdf", "by hand");

        sandbox.host().publish(draft());

        assertThat(sandbox.events().lines()).contains("found other handbook.pdf");
        assertThat(sandbox.releases().at("/0/assets")).hasSize(2);
    }

    @Test
    void bringsBackNothingThatWasWithdrawn() throws IOException {
        PublishedRelease release = sandbox.host().publish(draft());
        new GitHubWithdrawals(sandbox.access(), sandbox.events())
                .withdraw(release, new Withdrawal(Optional.of("it loses shipments"), Optional.empty()));

        Refused.when(() -> sandbox.host().publish(updating(draft(), Part.values())))
                .tells(ProblemCode.RELEASE_WITHDRAWN, "v1.2.0 was withdrawn");
    }

    @Test
    void findsThatADraftWasRevealed() throws IOException {
        sandbox.host().hold(draft());
        sandbox.json("PATCH", "/releases/" + sandbox.releases().at("/0/id").asLong(), "{\"draft\":false}");

        assertThat(sandbox.host().hold(draft())).isInstanceOf(PublishedRelease.class);
    }

    private static ReleaseDraft updating(ReleaseDraft draft, Part... parts) {
        return new ReleaseDraft(
                draft.images(),
                draft.text(),
                draft.assets(),
                new ReleaseDraft.Terms(Optional.empty(), Optional.empty(), Set.of(parts)));
    }

    @Test
    void usesTheNewestDraftOfAnEarlierRunAndBringsItUpToDate() throws IOException {
        leaveDraft("v1.2.0");
        long newest = leaveDraft("v1.2.0");
        leaveDraft("v1.1.0");
        sandbox.github().requests().clear();

        PublishedRelease release = sandbox.host().publish(draft());

        assertThat(release.id()).isEqualTo(newest);
        assertThat(sandbox.events().lines()).first().isEqualTo("found draft v1.2.0, others 1");
        assertThat(sandbox.requests())
                .containsExactly(
                        "GET / 200",
                        "GET /releases 200",
                        "PATCH /releases/N 200",
                        "GET /releases/N/assets 200",
                        "POST /releases/N/assets 201",
                        "GET /releases 200",
                        "PATCH /releases/N 200");
        assertThat(sandbox.releases().findValuesAsText("draft"))
                .filteredOn("true"::equals)
                .hasSize(2);
    }

    @Test
    void marksAPreRelease() throws IOException {
        PublishedRelease release = sandbox.host().publish(sandbox.draft("1.3.0-rc.1", "soon"));

        assertThat(release.prerelease()).isTrue();
        assertThat(sandbox.releases().get(0).path("prerelease").asBoolean()).isTrue();
    }

    @Test
    void movesLatestOnlyWhenTold() throws IOException {
        GitHubReleaseHost host = sandbox.host();
        assertThat(host.latest()).isEmpty();
        PublishedRelease old = host.publish(sandbox.draft("1.1.0", "old"));
        host.markLatest(old);
        PublishedRelease release = host.publish(sandbox.draft("1.2.0", "new"));

        assertThat(host.latest()).contains(new TagName("v1.1.0"));
        host.markLatest(release);
        assertThat(host.latest()).contains(new TagName("v1.2.0"));
        host.markLatest(old);
        assertThat(host.latest()).contains(new TagName("v1.1.0"));
    }

    @Test
    void revealsTheNewestAsLatestInOneRequest() throws IOException {
        GitHubReleaseHost host = sandbox.host();
        List<TagName> asked = new ArrayList<>();
        host.publish(sandbox.draft("1.1.0", "old"), published -> published.isEmpty());
        host.publish(sandbox.draft("1.2.0", "new"), published -> {
            published.forEach(release -> asked.add(release.tag()));
            return true;
        });
        sandbox.github().requests().clear();
        host.publish(sandbox.draft("1.3.0-rc.1", "soon"), published -> true);

        assertThat(asked).as("what is public at that moment").containsExactly(new TagName("v1.1.0"));
        assertThat(host.latest()).as("a pre-release is none").contains(new TagName("v1.2.0"));
    }

    @Test
    void doesNotMarkWhatIsGone() throws IOException {
        PublishedRelease release = sandbox.host().publish(sandbox.draft("1.2.0", "new"));
        sandbox.json("DELETE", "/releases/" + release.id(), "");

        assertThatThrownBy(() -> sandbox.host().markLatest(release)).hasMessageContaining("HZ-REL-004");
    }

    @Test
    void listsAllPagesOfPublicReleasesNewestFirst() throws IOException {
        List<String> tags =
                IntStream.rangeClosed(1, 130).mapToObj(n -> "v0." + n).toList();
        try (GitHubSandbox many = GitHubSandbox.start(folder.resolve("many"), true, seed -> seed.withReleases(tags))) {
            many.json("POST", "/releases", "{\"tag_name\":\"v1.0.0\",\"draft\":true}");
            List<PublishedRelease> published = many.host().published();

            assertThat(published).hasSize(130);
            assertThat(published.get(0).tag().value()).isEqualTo("v0.130");
        }
    }

    @Test
    void publishesWhereReleasesCannotBeChangedAfterwards() throws IOException {
        try (GitHubSandbox frozen =
                GitHubSandbox.start(folder.resolve("frozen"), true, seed -> seed.withImmutableReleases())) {
            ReleaseDraft draft = frozen.draft("1.2.0", "text", sandbox.asset("images.txt", "digest\n"));
            PublishedRelease release = frozen.host().publish(draft);

            assertThat(frozen.host().publish(draft)).isEqualTo(release);
            frozen.json("DELETE", "/releases/" + release.id(), "");
            assertThatThrownBy(() -> frozen.host().publish(draft))
                    .hasMessageContaining("HZ-REL-013")
                    .hasMessageContaining("release the next version");
        }
    }

    @Test
    void takesTheReleaseOfAnotherBuildThatWasQuicker() throws IOException {
        String other = "{\"tag_name\":\"v1.2.0\",\"name\":\"Haztrak 1.2.0\",\"body\":\"text\"}";
        RecordedEvents overtaken = new RecordedEvents() {
            @Override
            public void createdDraft(TagName tag) {
                sandbox.publishAside(other);
            }
        };
        GitHubAccess access = new GitHubAccess(sandbox.github().uri(), "octo", "haztrak", GitHubSandbox.TOKEN);
        GitHubReleaseHost host = new GitHubReleaseHost(access, GitHubSandbox.QUICK, overtaken);

        PublishedRelease release = host.publish(sandbox.draft("1.2.0", "text"));

        assertThat(sandbox.host().published()).containsExactly(release);
        assertThat(sandbox.releases()).as("its own draft is taken back").hasSize(1);
        assertThat(overtaken.lines()).isEmpty();
    }

    private ReleaseDraft draft() throws IOException {
        return sandbox.draft("1.2.0", "What changed.\n\n- a thing", sandbox.asset("images.txt", "a digest\n"));
    }

    private long leaveDraft(String tag) throws IOException {
        return leaveDraft(tag, "left behind");
    }

    private long leaveDraft(String tag, String body) throws IOException {
        String json = MAPPER.writeValueAsString(Map.of("tag_name", tag, "draft", true, "body", body));
        return sandbox.json("POST", "/releases", json).path("id").asLong();
    }
}
