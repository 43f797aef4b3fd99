package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternTest {
    @ParameterizedTest
    @CsvSource({
        "pom.xml,             pom.xml",
        "*.lock,              yarn.lock",
        "**/*.lock,           yarn.lock",
        "**/*.lock,           a/b/yarn.lock",
        "docs/**,             docs/a/b.md",
        "docs/,               docs/a/b.md",
        "docs/**/*.md,        docs/b.md",
        "docs/**/*.md,        docs/a/c/b.md",
        "docs/**/a/**/*.md,   docs/a/b.md",
        "**,                  a/b",
        "src\\main\\*.java,   src/main/A.java",
        "v?.txt,              v1.txt",
        "a(b)+[c].txt,        a(b)+[c].txt",
        "*ümlaut*,            der ümlaut.txt",
    })
    void fits(String pattern, String path) {
        assertThat(new FilePattern(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml,      server/pom.xml",
        "*.lock,       a/yarn.lock",
        "docs/**,      docs2/a.md",
        "docs/*,       docs/a/b.md",
        "**/docs/*,    mydocs/a.md",
        "v?.txt,       v12.txt",
        "v?/a,         v/a",
        "a.b,          aXb",
        "**.lock,      a/yarn.lock",
    })
    void doesNotFit(String pattern, String path) {
        assertThat(new FilePattern(pattern).matches(path)).isFalse();
    }

    @Test
    void needsAText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FilePattern(" "));
    }
}
