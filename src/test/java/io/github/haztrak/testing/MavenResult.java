package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How a build ended: exit code, its whole output without colour codes, how long it took. */
public record MavenResult(int exitCode, String output, Duration duration) {

    static MavenResult of(int exitCode, Path log, Duration duration) throws IOException {
        return new MavenResult(exitCode, Files.readString(log).replaceAll("\u001B\\[[0-9;]*m", ""), duration);
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    public MavenResult assertSuccess() {
        assertThat(exitCode).as(output).isZero();
        return this;
    }

    public MavenResult assertFailure() {
        assertThat(exitCode).as(output).isNotZero();
        return this;
    }

    public MavenResult assertOutput(String... texts) {
        assertThat(output).contains(texts);
        return this;
    }

    public MavenResult assertNoOutput(String... texts) {
        assertThat(output).doesNotContain(texts);
        return this;
    }
}
