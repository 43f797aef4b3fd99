package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitHttpServerTest {
    private static final String MANY_LINES = "a line that git sends\n".repeat(400_000);

    @Test
    void takesAPushWithThePasswordAndShowsItToEverybody() throws Exception {
        try (GitHttpServer server = GitHttpServer.of("octo/haztrak")) {
            GitSandbox git = GitSandbox.create().write("a.txt", MANY_LINES).remote(server.urlFor(Account.OCTO));
            String commit = git.commit("feat: start");
            String tag = git.annotatedTag("v1.0.0", "First release");
            git.push();

            assertThat(git.run("ls-remote", server.url())).contains(commit, tag, "refs/tags/v1.0.0^{}");
            assertThat(GitSandbox.cloneOf(server.url(), "--branch=v1.0.0", "--depth=1")
                            .head())
                    .isEqualTo(commit);
            assertThat(server.requests()).anyMatch(line -> line.startsWith("POST") && line.endsWith(" octo"));
        }
    }

    @Test
    void refusesAPushWithoutThePassword() throws Exception {
        try (GitHttpServer server = GitHttpServer.of("octo/haztrak")) {
            GitSandbox git = GitSandbox.create().remote(server.url());
            git.commit("feat: start");

            assertThat(git.attempt("push", "origin", "main").succeeded()).isFalse();
            assertThat(server.requests()).last().asString().endsWith("refused");
        }
    }
}
