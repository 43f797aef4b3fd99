package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteTagTest {
    private static final TagName TAG = new TagName("v1.0.0");

    @TempDir
    Path temp;

    private GitSandbox git;
    private Path bare;

    @BeforeEach
    void pushed() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
        bare = temp.resolve("with space.git");
        git.run("init", "-q", "--bare", "-b", "main", bare.toString());
        git.remote(bare.toUri().toString());
        git.commit("feat: start");
    }

    @Test
    void findsTheAnnotatedTagAsTheSameObject() {
        String object = git.annotatedTag("v1.0.0", "One");
        git.push();

        assertThat(remoteTag()).contains(new RemoteTag(object, Optional.of(git.head())));
    }

    @Test
    void findsALightweightTag() {
        git.lightweightTag("v1.0.0").push();

        assertThat(remoteTag()).contains(new RemoteTag(git.head(), Optional.empty()));
    }

    @Test
    void findsNothingWhereOnlyTheEndOfANameFits() {
        git.annotatedTag("v1.0.0", "One");
        git.annotatedTag("team/v1.0.0", "Team");
        git.push("refs/tags/team/v1.0.0");

        assertThat(remoteTag()).isEmpty();
    }

    @Test
    void findsNothingOnAnEmptyRemote() {
        assertThat(remoteTag()).isEmpty();
    }

    @Test
    void seesATagThatMoved() {
        String before = git.annotatedTag("v1.0.0", "One");
        git.push();
        git.run("tag", "-f", "-a", "-m", "Two", "v1.0.0");
        git.run("push", "-q", "--force", "origin", "refs/tags/v1.0.0");

        assertThat(remoteTag().orElseThrow().objectId()).isNotEqualTo(before).isEqualTo(git.tagObject("v1.0.0"));
    }

    @Test
    void asksOverHttpWithTheTokenOnThisMachine() throws IOException {
        try (GitHttpServer server = GitHttpServer.of("octo/zoo")) {
            String object = git.annotatedTag("v1.0.0", "One");
            git.remote(server.urlFor(Account.OCTO)).push();
            git.remote(server.url());

            assertThat(remoteTag()).contains(new RemoteTag(object, Optional.of(git.head())));
        }
    }

    @Test
    @Provokes(ProblemCode.REMOTE_UNREACHABLE)
    void refusesWithoutAnOrigin() {
        git.run("remote", "remove", "origin");

        Refused.when(this::remoteTag).tells(ProblemCode.REMOTE_UNREACHABLE, "no remote named origin");
    }

    @Test
    void refusesWhenTheRemoteIsGone() {
        git.remote(temp.resolve("gone.git").toUri().toString());

        Refusal refusal = Refusal.of(this::remoteTag);

        assertThat(refusal.code()).isEqualTo("HZ-TAG-008");
        assertThat(refusal.text()).contains("gone.git").contains("without a token");
    }

    @Test
    void saysThatAnSshAddressWasAskedOverHttps() {
        git.remote("git@localhost:octo/zoo.git");

        Refusal refusal = Refusal.of(this::remoteTag);

        assertThat(refusal.code()).isEqualTo("HZ-TAG-008");
        assertThat(refusal.text()).contains("https://localhost/octo/zoo.git").contains("no SSH is on board");
    }

    private Optional<RemoteTag> remoteTag() {
        return new JGitTagRemote(git.folder(), Optional.empty()).find(TAG);
    }
}
