package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a registry without logins, a fresh one for each. */
abstract class OpenRegistry {
    @TempDir
    Path state;

    EmbeddedRegistry registry;
    HttpCalls http;

    @BeforeEach
    void start() throws IOException {
        registry = EmbeddedRegistry.start(RegistryOptions.open(state));
        http = HttpCalls.to(registry.uri());
    }

    @AfterEach
    void stop() {
        registry.close();
    }
}
