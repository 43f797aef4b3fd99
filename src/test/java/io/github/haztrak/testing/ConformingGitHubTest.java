package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.rehearsal.Exchange;
import io.github.haztrak.testing.ConformingGitHub.Conformance;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one who holds all others to GitHub's description must see what is wrong himself. */
class ConformingGitHubTest {
    private static final String RELEASES = "/repos/octo/shop/releases";
    private static final String DRAFT = "{\"tag_name\":\"v1\",\"draft\":true}";
    private static final String MESSAGE =
            "{\"message\":\"Not Found\",\"documentation_url\":\"https://docs.github.com\"}";

    private Conformance conformance;

    @BeforeEach
    void start() {
        RealTools.requireNpm("@octokit/openapi");
        conformance = new Conformance(GitHubDescription.installed(), Optional.empty());
    }

    @Test
    void takesWhatConforms() {
        saw(ours("POST", RELEASES, DRAFT));
        saw(ours("GET", RELEASES + "?per_page=100&page=2", ""));
        saw(ours("GET", "/repositories/1296269/releases?page=2", ""));
        saw(ours("GET", "/repos/octo/shop/git/ref/tags/client/v1", ""));
        saw(ours("POST", RELEASES + "/1/assets?name=shop.zip", "PK"));
        saw(ours("HEAD", RELEASES, ""));
        saw(ours("GET", "/octo/shop/releases/download/v1/shop.zip", ""));

        assertThatCode(conformance::ended).doesNotThrowAnyException();
    }

    @Test
    void findsAnUnknownField() {
        saw(ours("POST", RELEASES, "{\"tag_name\":\"v1\",\"draught\":true}"));

        assertThatThrownBy(conformance::ended).hasMessageContaining("POST " + RELEASES + ": ");
    }

    @Test
    void findsAParameterOfAnotherType() {
        saw(ours("GET", RELEASES + "?per_page=many", ""));

        assertThatThrownBy(conformance::ended).hasMessageContaining("per_page");
    }

    @Test
    void findsAnUploadWithoutAName() {
        saw(ours("POST", RELEASES + "/1/assets", "PK"));

        assertThatThrownBy(conformance::ended).hasMessageContaining("name");
    }

    @Test
    void findsAnOperationThatGitHubDoesNotHaveEvenIfItIsRefused() {
        conformance.saw(new Exchange(ours("GET", RELEASES + "/newest/one", ""), Optional.of(reply(404, MESSAGE))));

        assertThatThrownBy(conformance::ended).hasMessageContaining("/newest/one");
    }

    @Test
    void findsAnAnswerThatGitHubWouldNotGive() {
        conformance.saw(new Exchange(ours("GET", RELEASES, ""), Optional.of(reply(200, "[{\"id\":1}]"))));

        assertThatThrownBy(conformance::ended).hasMessageContaining("tag_name");
    }

    @Test
    void findsARefusalWithoutAMessage() {
        conformance.saw(new Exchange(ours("GET", RELEASES, ""), Optional.of(reply(401, "{}"))));

        assertThatThrownBy(conformance::ended).hasMessageContaining("HTTP 401 without a message");
    }

    @Test
    void letsATestAskWhatIsRefused() {
        Exchange.Question wrong = question("POST", RELEASES, "{", "Java-http-client/17");
        conformance.saw(new Exchange(wrong, Optional.of(reply(400, MESSAGE))));
        assertThatCode(conformance::ended).doesNotThrowAnyException();

        conformance.saw(new Exchange(wrong, Optional.of(reply(204, ""))));
        assertThatThrownBy(conformance::ended).hasMessageContaining("POST " + RELEASES);
    }

    private void saw(Exchange.Question question) {
        conformance.saw(new Exchange(question, Optional.empty()));
    }

    private static Exchange.Question ours(String method, String target, String body) {
        return question(method, target, body, "haztrak-maven-plugin");
    }

    private static Exchange.Question question(String method, String target, String body, String agent) {
        return new Exchange.Question(method, target, Map.of("user-agent", agent), Optional.of(body));
    }

    private static Exchange.Reply reply(int status, String body) {
        return new Exchange.Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
    }
}
