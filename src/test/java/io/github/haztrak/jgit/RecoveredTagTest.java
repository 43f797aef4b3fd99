package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.RemoteTag;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tags that a checkout damaged, over smart HTTP from git itself; afterwards git itself looks over the clone. */
class RecoveredTagTest {
    private HttpRemote remote;
    private String object;

    @BeforeEach
    void taggedRemote() throws IOException {
        remote = HttpRemote.start();
        object = remote.tagged("v1.0.0", "One");
        remote.tagged("v1.0.0-other", "Other");
    }

    @AfterEach
    void stop() {
        remote.close();
    }

    @Test
    void mendsAFullCloneAndLeavesItFull() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        assertThat(clone.tagObject("v1.0.0")).isEqualTo(clone.head());

        assertThat(recovered(clone).message()).isEqualTo("One");

        assertMended(clone);
        assertThat(clone.run("rev-parse", "--is-shallow-repository")).isEqualTo("false");
        assertThat(clone.run("rev-list", "--count", "HEAD")).isEqualTo("3");
    }

    @Test
    void fetchesOneObjectAndNoOtherRef() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        int before = objects(clone);
        String refs = clone.run("for-each-ref", "--format=%(refname)");

        recovered(clone);

        assertThat(objects(clone)).isEqualTo(before + 1);
        assertThat(clone.run("for-each-ref", "--format=%(refname)")).isEqualTo(refs);
    }

    @Test
    void mendsAShallowCloneAndLeavesItAsDeepAsItWas() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags", "--depth=1");
        String edge = Files.readString(clone.folder().resolve(".git/shallow"));

        recovered(clone);

        assertMended(clone);
        assertThat(Files.readString(clone.folder().resolve(".git/shallow"))).isEqualTo(edge);
        assertThat(clone.run("rev-list", "--count", "HEAD")).isEqualTo("1");
        clone.run("fetch", "-q", "--unshallow", "--tags", "origin");
        assertThat(clone.run("rev-list", "--count", "HEAD")).isEqualTo("3");
        assertMended(clone);
    }

    @Test
    void bringsATagIntoACheckoutWithoutTags() throws IOException {
        GitSandbox clone = GitSandbox.cloneOf(remote.server().url(), "--no-tags");
        clone.run("checkout", "-q", "--detach");

        recovered(clone);

        assertMended(clone);
        assertThat(clone.run("tag")).isEqualTo("v1.0.0");
    }

    @Test
    void mendsALinkedWorkTree() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        Path linked = clone.folder().resolveSibling(clone.folder().getFileName() + "-linked");
        clone.run("worktree", "add", "-q", linked.toString(), "v1.0.0");

        assertThat(recovered(linked, remote.tagThere()).id()).isEqualTo(object);

        assertMended(clone);
    }

    @Test
    void mendsAPackedRef() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        clone.run("pack-refs", "--all");

        recovered(clone);

        assertMended(clone);
    }

    @Test
    void peelsATagOfATag() throws IOException {
        remote.author().run("tag", "-f", "-a", "-m", "Outer", "v1.0.0", "v1.0.0");
        remote.author().run("push", "-q", "--force", "origin", "refs/tags/v1.0.0");
        object = remote.author().tagObject("v1.0.0");
        GitSandbox clone = remote.checkedOutBadly("--no-tags");

        assertThat(recovered(clone).message()).isEqualTo("Outer");

        assertMended(clone);
    }

    @Test
    void leavesEverythingAsItIsWhenTheTagMovedMeanwhile() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        RemoteTag before = remote.tagThere();
        String moved = remote.tagged("v1.0.0", "Two");

        Refusal refusal = Refusal.of(() -> recovered(clone.folder(), before));

        assertThat(refusal.code()).isEqualTo("HZ-TAG-007");
        assertThat(refusal.text()).contains("before: " + object, "remote: " + moved);
        assertThat(clone.tagObject("v1.0.0")).isEqualTo(clone.head());
    }

    @Test
    void leavesEverythingAsItIsWhenTheTagIsOnAnotherCommit() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        clone.run("checkout", "-q", "HEAD~1");
        clone.run("update-ref", "-d", "refs/tags/v1.0.0");

        Refusal refusal = Refusal.of(() -> recovered(clone));

        assertThat(refusal.code()).isEqualTo("HZ-TAG-007");
        assertThat(refusal.text()).contains("HEAD:   " + clone.head());
        assertThat(clone.run("tag")).isEmpty();
    }

    @Test
    void keepsATagOfTheNameThatSomebodyMadeHere() throws IOException {
        GitSandbox clone = GitSandbox.cloneOf(remote.server().url(), "--no-tags");
        String own = clone.annotatedTag("v1.0.0", "Mine");

        assertThat(Refusal.of(() -> recovered(clone)).code()).isEqualTo("HZ-TAG-007");

        assertThat(clone.tagObject("v1.0.0")).isEqualTo(own);
    }

    @Test
    void saysThatARefIsInTheWay() throws IOException {
        GitSandbox clone = GitSandbox.cloneOf(remote.server().url(), "--no-tags");
        clone.lightweightTag("v1.0.0/x");

        Refusal refusal = Refusal.of(() -> recovered(clone));

        assertThat(refusal.code()).isEqualTo("HZ-TAG-008");
        assertThat(refusal.text()).contains("refs/tags/v1.0.0");
    }

    @Test
    @Timeout(60)
    void givesUpOnARemoteThatIsSilent() throws IOException {
        GitSandbox clone = remote.checkedOutBadly("--no-tags");
        RemoteTag there = remote.tagThere();
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            clone.remote("http://127.0.0.1:" + silent.getLocalPort() + "/octo/zoo.git");

            Refusal refusal = Refusal.of(
                    () -> new JGitTagRemote(clone.folder(), RemoteAccess.with(Optional.empty()), Duration.ofSeconds(1))
                            .recover(HttpRemote.TAG, there));

            assertThat(refusal.code()).isEqualTo("HZ-TAG-008");
            assertThat(refusal.text()).contains("cannot be fetched", "git fetch --force origin");
        }
        assertThat(clone.tagObject("v1.0.0")).isEqualTo(clone.head());
    }

    private void assertMended(GitSandbox clone) {
        assertThat(clone.tagObject("v1.0.0")).isEqualTo(object);
        assertThat(clone.run("cat-file", "-t", "refs/tags/v1.0.0")).isEqualTo("tag");
        assertThat(clone.attempt("fsck", "--full", "--strict").succeeded()).isTrue();
        assertThat(List.of(clone.run("status", "--porcelain").split("\n"))).containsExactly("");
    }

    private TagObject recovered(GitSandbox clone) {
        return recovered(clone.folder(), remote.tagThere());
    }

    private static TagObject recovered(Path directory, RemoteTag there) {
        return new JGitTagRemote(directory, Optional.empty()).recover(HttpRemote.TAG, there);
    }

    private static int objects(GitSandbox clone) {
        return clone.run("cat-file", "--batch-check=%(objectname)", "--batch-all-objects")
                .split("\n")
                .length;
    }
}
