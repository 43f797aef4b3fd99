package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionalCommitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: x                                       | feat  |     | x   | false",
                "FEAT(a)!: x: y                                | feat  | a   | x: y| true",
                "fix( a b ): x                                 | fix   | a b | x   | false",
                "fix( ): x                                     | fix   |     | x   | false",
                "feat(a/b): x                                  | feat  | a/b | x   | false",
                "post-mortem: x                                | post-mortem | | x | false",
            })
    void readsTheParts(String subject, String type, String scope, String description, boolean breaking) {
        assertThat(ConventionalCommit.parse(subject))
                .contains(new ConventionalCommit(type, Optional.ofNullable(scope), description, breaking));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "feat", "feat:", "feat:x", "feat : x", "feat(: x", "feat(a)(b): x", "1: x", "Merge a: b"
            })
    void passesOverOtherSubjects(String subject) {
        assertThat(ConventionalCommit.parse(subject)).isEmpty();
    }
}
