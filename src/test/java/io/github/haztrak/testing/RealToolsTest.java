package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RealToolsTest {
    private static final boolean REQUIRED = "required".equals(System.getenv("HAZTRAK_REAL_SERVERS"));

    @Test
    void skipsWhereAProgramIsMissingUnlessAllAreRequired() {
        assertThatThrownBy(() -> RealTools.require("git", "no-such-program"))
                .isInstanceOf(REQUIRED ? AssertionError.class : TestAbortedException.class)
                .hasMessageContaining("no-such-program")
                .hasMessageNotContaining("git");
    }

    @Test
    void findsWhatIsThere() {
        assertThat(RealTools.program("git")).isExecutable();
    }
}
