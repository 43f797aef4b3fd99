package io.github.haztrak.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubReleaseRightsTest extends OnEmbeddedGitHub {
    private static final String REPOSITORY = "/repos/octo/haztrak$";
    private static final String NOTES = "/releases/generate-notes$";

    @Test
    void seesByTwoRequestsThatAWorkflowMayWriteAndLeavesNothingBehind() throws IOException {
        repository("\"permissions\":{\"push\":false}", "");

        assertThat(requireWrite()).isEqualTo("octo/haztrak, may write releases");

        assertThat(sandbox.requests()).containsExactly("GET / 200", "POST /releases/generate-notes 200");
        assertThat(sandbox.releases()).isEmpty();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void saysThatAWorkflowMayOnlyRead() throws IOException {
        try (GitHubSandbox reader = GitHubSandbox.start(folder.resolve("reader"), false, UnaryOperator.identity())) {
            assertThatThrownBy(rights(reader, "haztrak", GitHubSandbox.TOKEN)::requireWrite)
                    .hasMessageContainingAll("HZ-REL-001", "may not write releases of octo/haztrak", "permissions:")
                    .hasMessageContainingAll("contents: write", "packages: write")
                    .hasMessageNotContaining(GitHubSandbox.TOKEN);
            assertThat(reader.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 'repo, write:packages'", "true, repo", "false, public_repo"})
    void seesByOneRequestThatAPersonMayWrite(boolean isPrivate, String scopes) {
        repository("\"private\":" + isPrivate + ",\"permissions\":{\"push\":true}", scopes);

        requireWrite();

        assertThat(sandbox.requests()).containsExactly("GET / 200");
    }

    @Test
    void saysThatAPersonMayNotPush() {
        repository("\"permissions\":{\"push\":false}", "repo");

        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-001", "role Write", "Collaborators");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"false, read:user, public_repo", "true, public_repo, repo"})
    void saysWhichScopeAPersonalTokenLacks(boolean isPrivate, String scopes, String needed) {
        repository("\"private\":" + isPrivate + ",\"permissions\":{\"push\":true}", scopes);

        assertThatThrownBy(this::requireWrite)
                .hasMessageContainingAll("HZ-REL-001", "the scopes " + scopes)
                .hasMessageContaining("gh auth refresh --scopes " + needed + ",write:packages");
    }

    @ParameterizedTest
    @CsvSource({"archived, is archived", "disabled, is disabled by GitHub"})
    void saysThatTheRepositoryIsReadOnly(String state, String told) {
        repository("\"" + state + "\":true,\"permissions\":{\"push\":true}", "repo");

        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-001", "octo/haztrak " + told);
    }

    @Test
    void saysThatTheTokenIsNotKnown() {
        assertThatThrownBy(rights(sandbox, "haztrak", "expired-token")::requireWrite)
                .hasMessageContainingAll("HZ-REL-001", "Bad credentials", "GITHUB_TOKEN")
                .hasMessageNotContaining("expired-token");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void saysThatThereIsNoSuchRepositoryForThisToken() {
        assertThatThrownBy(rights(sandbox, "other", GitHubSandbox.TOKEN)::requireWrite)
                .hasMessageContainingAll("HZ-REL-001", "octo/other", "git remote get-url origin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Resource protected by organization SAML enforcement.           | Configure SSO
            Although you appear to have the correct authorization credentials, the org has an IP allow list enabled | IP allow list
            Repository was archived so is read-only.                       | Danger Zone
            Resource not accessible by personal access token               | Contents: Read and write
            Resource not accessible by integration                         | contents: write
            """)
    void tellsEachCauseOfANoByItsOwnRemedy(String said, String remedy) {
        sandbox.inject(Fault.on("POST", NOTES).answering(403, Map.of(), "{\"message\":\"" + said + "\"}"));

        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-001", said, remedy);
        assertThat(sandbox.events().pauses()).isEmpty();
    }

    @Test
    void knowsSingleSignOnByItsHeaderAndKeepsTheRequestInItToItself() {
        sandbox.inject(Fault.on("GET", REPOSITORY)
                .answering(
                        403, Map.of("X-GitHub-SSO", "required; url=https://github.com/orgs/octo/sso?a=s3cret"), "{}"));

        assertThatThrownBy(this::requireWrite)
                .hasMessageContainingAll("HZ-REL-001", "Configure SSO")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void saysThatTheRepositoryHasAnotherName() {
        sandbox.inject(Fault.on("GET", REPOSITORY)
                .answering(301, Map.of("Location", sandbox.github().uri() + "/repositories/4711"), "{}"));

        assertThatThrownBy(this::requireWrite)
                .hasMessageContainingAll("HZ-REL-001", "another name by now", "git remote set-url origin");
        assertThat(sandbox.requests()).hasSize(1);
    }

    @Test
    void saysSoWhenAnAnswerMakesNoSense() {
        sandbox.inject(Fault.on("GET", REPOSITORY).answering(200, Map.of(), "<html>a proxy's login page</html>"));

        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-003", "cannot be understood");
    }

    @Test
    void believesTheRepositoryWhereTheServerKnowsNoNotes() {
        sandbox.inject(Fault.on("POST", NOTES).times(2).answering(404));

        requireWrite();

        repository("\"permissions\":{\"push\":false}", "");
        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-001", "contents: write");
    }

    @Test
    void takesNotesThatCannotBeComposedForARight() {
        sandbox.inject(Fault.on("POST", NOTES).answering(422, Map.of(), "{\"message\":\"Validation Failed\"}"));

        assertThat(requireWrite()).contains("may write releases");
    }

    @Test
    void asksAgainWhenGitHubFails() {
        sandbox.inject(Fault.on("GET", REPOSITORY).times(2).answering(502));
        sandbox.inject(Fault.on("POST", NOTES).times(2).answering(503));

        requireWrite();

        assertThat(sandbox.events().pauses()).hasSize(4);
    }

    @Test
    void stopsWhenGitHubKeepsFailing() {
        sandbox.inject(Fault.on("POST", NOTES).times(100).answering(502));

        assertThatThrownBy(this::requireWrite).hasMessageContainingAll("HZ-REL-003", "502");
        assertThat(sandbox.requests()).hasSize(1 + GitHubSandbox.QUICK.attempts());
    }

    private void repository(String fields, String scopes) {
        sandbox.inject(Fault.on("GET", REPOSITORY)
                .answering(
                        200,
                        Map.of("X-OAuth-Scopes", scopes),
                        "{\"full_name\":\"octo/haztrak\",\"default_branch\":\"main\"," + fields + "}"));
    }

    private String requireWrite() {
        return rights(sandbox, "haztrak", GitHubSandbox.TOKEN).requireWrite();
    }

    private static GitHubReleaseRights rights(GitHubSandbox sandbox, String repository, String token) {
        GitHubAccess access = new GitHubAccess(sandbox.github().uri(), "octo", repository, token);
        return new GitHubReleaseRights(access, GitHubSandbox.QUICK, sandbox.events());
    }
}
