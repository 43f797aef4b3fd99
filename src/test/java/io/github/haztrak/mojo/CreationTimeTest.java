package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreationTimeTest {
    private static final Instant COMMIT = Instant.parse("2026-03-01T10:00:00Z");

    private final MavenProject module = KnownReactor.in(Path.of("any")).root();

    @ParameterizedTest
    @CsvSource({
        ", , 2026-03-01T10:00:00Z",
        ", 2026-02-01T00:00:00Z, 2026-02-01T00:00:00Z",
        ", 2026-02-01T00:00:00+01:00, 2026-01-31T23:00:00Z",
        ", 1700000000, 2023-11-14T22:13:20Z",
        ", x, 2026-03-01T10:00:00Z",
        "EPOCH, 2026-02-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "2026-01-01T02:00:00+02:00, 1700000000, 2026-01-01T00:00:00Z"
    })
    void isWhatIsAskedForElseTheProjectsTimestampElseTheCommits(String wished, String timestamp, Instant created) {
        if (timestamp != null) {
            module.getProperties().setProperty("project.build.outputTimestamp", timestamp);
        }
        assertThat(new CreationTime(Optional.ofNullable(wished), module).of(COMMIT))
                .isEqualTo(created);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USE_CURRENT_TIMESTAMP", "yesterday", "2026-01-01", "epoch"})
    void isNeverThatOfTheBuild(String wished) {
        assertThatThrownBy(() -> new CreationTime(Optional.of(wished), module).of(COMMIT))
                .hasMessageContainingAll("HZ-CFG-001", "container/creationTime = " + wished);
    }

    @Test
    void isNotGuessedFromATimestampThatNobodyFilledIn() {
        module.getProperties().setProperty("project.build.outputTimestamp", "${git.commit.time}");

        assertThatThrownBy(() -> new CreationTime(Optional.empty(), module).of(COMMIT))
                .hasMessageContainingAll("HZ-CFG-001", "project.build.outputTimestamp = ${git.commit.time}");
    }
}
