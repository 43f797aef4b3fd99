package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.SeededTag;
import io.github.haztrak.rehearsal.SeededTagObject;
import io.github.haztrak.rehearsal.SeededTagObject.Annotation;
import io.github.haztrak.rehearsal.SeededTagObject.Target;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.tag.TagRemote;
import io.github.haztrak.tag.TagRemoteContract;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubTagRemoteTest extends TagRemoteContract {
    private static final TagName NAME = new TagName("v9.0.0");
    private static final String COMMIT = "c".repeat(40);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private GitHubSandbox sandbox;
    private int objects = 1;

    @BeforeEach
    void start() throws IOException {
        sandbox = GitHubSandbox.start(folder, true, seed -> seed.withTags(List.of()));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Override
    protected TagRemote remote() {
        return new GitHubTagRemote(sandbox.api());
    }

    @Override
    protected void takeAway() {
        sandbox.close();
    }

    @Override
    protected RemoteTag annotated(TagName name) {
        return pushed(new SeededTag(name.value(), newId(), COMMIT, "Some words"));
    }

    @Override
    protected RemoteTag lightweight(TagName name) {
        return pushed(SeededTag.lightweight(name.value(), COMMIT));
    }

    @Override
    protected RemoteTag nested(TagName name) {
        return chain(name, 2);
    }

    @Test
    void recoversAllLinesAndTheTime() {
        RemoteTag there = annotated(NAME);
        sandbox.github()
                .pushed(new SeededTagObject(
                        there.objectId(),
                        NAME.value(),
                        new Annotation("All lanes\n\nare open.\n", NOON),
                        new Target("commit", COMMIT)));

        assertThat(remote().recover(NAME, there))
                .isEqualTo(new TagObject(there.objectId(), "All lanes\n\nare open.\n", NOON));
    }

    @Test
    void recoversTheOuterAnnotationOfATagOfATag() {
        assertThat(remote().recover(NAME, chain(NAME, 2)).message()).isEqualTo("1 of 2");
    }

    @Test
    void doesNotRecoverATagThatIsGone() {
        assertThatThrownBy(() -> remote().recover(NAME, new RemoteTag("e".repeat(40), Optional.of(COMMIT))))
                .hasMessageContainingAll("HZ-TAG-007", "nothing");
    }

    @Test
    void believesNoAnswerWithoutATime() {
        RemoteTag there = annotated(NAME);
        sandbox.inject(Fault.on("GET", "/git/tags/")
                .after(1)
                .answering(200, Map.of(), "{\"message\":\"Some words\",\"object\":{\"type\":\"commit\"}}"));

        assertThatThrownBy(() -> remote().recover(NAME, there))
                .hasMessageContainingAll("HZ-TAG-008", "cannot be understood");
    }

    @Test
    void peelsTenTagsAndNoMore() {
        RemoteTag ten = chain(NAME, 10);
        assertThat(remote().find(NAME)).contains(ten);

        chain(NAME, 12);
        assertThatThrownBy(() -> remote().find(NAME)).hasMessageContainingAll("HZ-TAG-008", "over 10 deep");
    }

    @Test
    void doesNotTakeARepositoryThatItIsNotShownForOneWithoutTags() {
        GitHubAccess other = new GitHubAccess(sandbox.github().uri(), "octo", "other", GitHubSandbox.TOKEN);
        ApiRequests requests = new ApiRequests(
                new GitHubTransport(HttpClient.newHttpClient(), GitHubSandbox.QUICK, sandbox.events()), other);

        assertThatThrownBy(() -> new GitHubTagRemote(requests).find(NAME))
                .hasMessageContainingAll("HZ-TAG-008", "octo/other", "contents: write");
    }

    @Test
    void saysWhichPermissionTheTokenLacks() {
        sandbox.inject(Fault.on("GET", "/git/ref/")
                .answering(403, Map.of(), "{\"message\":\"Resource not accessible by integration\"}"));

        assertThatThrownBy(() -> remote().find(NAME))
                .hasMessageContainingAll("HZ-TAG-008", "read the tags of octo/haztrak", "contents: write")
                .hasMessageNotContaining(GitHubSandbox.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void asksAgainWhenGitHubFails(int status) throws IOException {
        RemoteTag there = annotated(NAME);
        sandbox.inject(Fault.on("GET", "/git/").times(2).answering(status));

        assertThat(remote().find(NAME)).contains(there);
        assertThat(sandbox.events().pauses()).hasSize(2);
    }

    private RemoteTag pushed(SeededTag tag) {
        sandbox.github().pushed(tag);
        return new RemoteTag(tag.objectId(), tag.annotated() ? Optional.of(tag.commitId()) : Optional.empty());
    }

    /** So many tag objects, each but the last referring to the next. */
    private RemoteTag chain(TagName name, int length) {
        RemoteTag outer = pushed(new SeededTag(name.value(), newId(), COMMIT, "1 of " + length));
        String id = outer.objectId();
        for (int number = 1; number <= length; number++) {
            Target target = number == length ? new Target("commit", COMMIT) : new Target("tag", newId());
            Annotation annotation = new Annotation(number + " of " + length, NOON);
            sandbox.github().pushed(new SeededTagObject(id, "tag-" + number, annotation, target));
            id = target.id();
        }
        return outer;
    }

    private String newId() {
        return String.format("%040x", objects++);
    }
}
