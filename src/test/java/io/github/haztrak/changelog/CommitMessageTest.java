package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.CommitMessage.Footer;
import org.junit.jupiter.api.Test;

class CommitMessageTest {
    @Test
    void partsSubjectBodyAndFooters() {
        CommitMessage message = CommitMessage.parse("""
                fix: prevent racing of requests

                Introduce a request id.
                See: not a footer, it stands in a paragraph

                BREAKING CHANGE: ids are needed
                by everybody
                Reviewed-by: Z
                Refs: #123
                Fixes #12
                """);

        assertThat(message.subject()).isEqualTo("fix: prevent racing of requests");
        assertThat(message.body()).contains("Introduce a request id.");
        assertThat(message.footers())
                .containsExactly(
                        new Footer("BREAKING-CHANGE", "ids are needed by everybody"),
                        new Footer("Reviewed-by", "Z"),
                        new Footer("Refs", "#123"),
                        new Footer("Fixes", "#12"));
        assertThat(message.breaking()).containsExactly("ids are needed by everybody");
        assertThat(message.values("reviewed-BY")).containsExactly("Z");
    }

    @Test
    void takesBreakingChangeInBothSpellingsAndUpperCaseAlone() {
        assertThat(CommitMessage.parse("x\n\ntext\nBREAKING-CHANGE: one\n\nBREAKING CHANGE: two")
                        .breaking())
                .containsExactly("one", "two");
        assertThat(CommitMessage.parse("x\n\nbreaking-change: one\n\nno BREAKING CHANGE: two")
                        .breaking())
                .isEmpty();
    }

    @Test
    void readsTheEmptyMessage() {
        assertThat(CommitMessage.parse(" \n ").subject()).isEmpty();
    }
}
