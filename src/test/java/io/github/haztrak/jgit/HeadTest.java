package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.Head;
import io.github.haztrak.tag.TagAtHead;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagObject;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadTest {
    @TempDir
    Path temp;

    private GitSandbox git;

    @BeforeEach
    void oneCommit() throws IOException {
        git = GitSandbox.init(Files.createDirectory(temp.resolve("work")));
        git.write("a/b/file.txt", "text\n").commit("feat: start");
    }

    @Test
    void readsAnAnnotatedTag() {
        String object = git.annotatedTag("v1.0.0", "One\n\nThe first.\n");

        Head head = head(git.folder());

        assertThat(head.commit().hex()).isEqualTo(git.head());
        assertThat(head.committedAt()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
        assertThat(head.origin()).isEmpty();
        assertThat(head.tags())
                .containsExactly(annotated("v1.0.0", object, "One\n\nThe first.", "2026-01-01T00:02:00Z"));
    }

    @Test
    void readsALightweightTagAsOneWithoutAnObject() {
        git.lightweightTag("v1.0.0");

        assertThat(head(git.folder()).tags()).containsExactly(new TagAtHead(new TagName("v1.0.0"), Optional.empty()));
    }

    @Test
    void takesTheOuterObjectOfATagOfATag() {
        git.annotatedTag("inner", "Inner");
        git.run("tag", "-a", "-m", "Outer", "v1.0.0", "inner");

        TagObject outer = head(git.folder()).tags().get(1).object().orElseThrow();

        assertThat(outer.message()).isEqualTo("Outer");
        assertThat(outer.id()).isEqualTo(git.tagObject("v1.0.0")).isNotEqualTo(git.tagObject("inner"));
    }

    @Test
    void listsTheTagsOfTheCommitAloneByName() throws IOException {
        git.annotatedTag("v0.9.0", "Before");
        git.write("other.txt", "text\n").commit("fix: other");
        git.annotatedTag("v1.0.0", "One");
        git.lightweightTag("nightly");
        git.annotatedTag("team/server-1.0.0", "Server");

        assertThat(head(git.folder()).tags())
                .extracting(tag -> tag.name().value())
                .containsExactly("nightly", "team/server-1.0.0", "v1.0.0");
    }

    @Test
    void findsPackedTagsAndPassesOverBrokenOnes() throws IOException {
        String object = git.annotatedTag("v1.0.0", "One");
        git.run("pack-refs", "--all");
        Files.writeString(git.folder().resolve(".git/refs/tags/broken"), "1".repeat(40) + "\n");

        assertThat(head(git.folder()).tags())
                .containsExactly(annotated("v1.0.0", object, "One", "2026-01-01T00:02:00Z"));
    }

    @Test
    void readsADetachedHeadFromADirectoryBelow() {
        git.annotatedTag("v1.0.0", "One");
        git.run("checkout", "-q", "v1.0.0");

        assertThat(head(git.folder().resolve("a/b")).tags()).hasSize(1);
    }

    @Test
    void readsAWorktreeWithItsOwnHead() throws IOException {
        git.annotatedTag("v1.0.0", "One");
        git.write("other.txt", "text\n").commit("fix: other");
        Path worktree = temp.resolve("worktree");
        git.run("worktree", "add", "-q", worktree.toString(), "v1.0.0");

        assertThat(head(worktree).tags()).hasSize(1);
        assertThat(head(git.folder()).tags()).isEmpty();
        assertThat(new JGitRepository(worktree).modifiedFiles()).isEmpty();
    }

    @Test
    void readsASubmoduleAndNotTheRepositoryAround() throws IOException {
        git.annotatedTag("v1.0.0", "One");
        GitSandbox around = GitSandbox.init(Files.createDirectory(temp.resolve("around")));
        around.commit("feat: around");
        around.annotatedTag("v2.0.0", "Around");
        around.run(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "add",
                "-q",
                git.folder().toString(),
                "zoo");
        around.commit("feat: zoo");
        around.annotatedTag("v3.0.0", "With a zoo");
        around.write("plain/pom.xml", "<project/>");

        assertThat(names(around.folder().resolve("zoo"))).containsExactly("v1.0.0");
        assertThat(names(around.folder().resolve("zoo/a/b"))).containsExactly("v1.0.0");
        assertThat(new JGitRepository(around.folder().resolve("zoo")).modifiedFiles())
                .isEmpty();
        assertThat(names(around.folder().resolve("plain"))).containsExactly("v3.0.0");
        assertThat(new JGitRepository(around.folder().resolve("plain")).modifiedFiles())
                .containsExactly("plain/pom.xml");
    }

    @Test
    void leavesASignatureOutOfTheMessage() throws IOException {
        git.write(
                "tag",
                "object " + git.head()
                        + "\ntype commit\ntag v1.0.0\ntagger Octo <octo@example.test> 1767225600 +0000\n\n"
                        + "One\n-----BEGIN PGP SIGNATURE-----\n\nwsB=\n-----END PGP SIGNATURE-----\n");
        git.run("update-ref", "refs/tags/v1.0.0", git.run("hash-object", "-t", "tag", "-w", "tag"));

        assertThat(head(git.folder()).tags().get(0).object().orElseThrow().message())
                .isEqualTo("One");
    }

    @Test
    void datesATagWithoutATaggerByItsCommit() throws IOException {
        git.write("tag", "object " + git.head() + "\ntype commit\ntag v1.0.0\n\nOne\n");
        git.run("update-ref", "refs/tags/v1.0.0", git.run("hash-object", "-t", "tag", "-w", "tag"));

        assertThat(head(git.folder()).tags().get(0).object().orElseThrow().taggedAt())
                .isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://octo:s3cret@git.example.test/octo/zoo.git, https://git.example.test/octo/zoo.git",
        "https://s3cret@git.example.test/octo/zoo,          https://git.example.test/octo/zoo",
        "git@git.example.test:octo/zoo.git,                 https://git.example.test/octo/zoo.git",
        "ssh://git@git.example.test:2222/octo/zoo.git,      https://git.example.test/octo/zoo.git",
        "ssh://git@ssh.github.com:443/octo/zoo.git,         https://github.com/octo/zoo.git",
        "/srv/git/zoo.git,                                  /srv/git/zoo.git",
    })
    void tellsTheOriginWithoutUserAndPassword(String configured, String told) {
        git.remote(configured);

        assertThat(head(git.folder()).origin()).contains(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://octo:s3/cret@git.example.test/octo/zoo", "https:/octo:s3cret@git.example.test/octo/zoo"
            })
    void showsNoPasswordOfAMalformedAddress(String configured) {
        git.remote(configured);

        assertThat(Refusal.of(() -> head(git.folder())).text())
                .contains("remote.origin.url")
                .doesNotContain("cret@");
    }

    private static List<String> names(Path directory) {
        return head(directory).tags().stream().map(tag -> tag.name().value()).toList();
    }

    private static Head head(Path directory) {
        return new JGitRepository(directory).head();
    }

    private static TagAtHead annotated(String name, String object, String message, String taggedAt) {
        return new TagAtHead(new TagName(name), Optional.of(new TagObject(object, message, Instant.parse(taggedAt))));
    }
}
