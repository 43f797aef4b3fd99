package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.image.Digest;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.CutLine;
import io.github.haztrak.testing.NginxProxy;
import io.github.haztrak.testing.ShellCommands;
import io.github.haztrak.testing.TlsKey;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to a registry that somebody else wrote: a password, a private authority, a proxy with a limit, a line that breaks. */
class CncfRegistryWaysIT {
    private static final int SIZE = 20_000_000;

    @TempDir
    Path folder;

    private final TransferLog events = new TransferLog();
    private RegistrySandbox bases;

    @BeforeEach
    void start() throws IOException {
        bases = RegistrySandbox.open(folder.resolve("bases"));
    }

    @AfterEach
    void stop() {
        bases.close();
    }

    @Test
    void aPasswordWithEachRequest() throws IOException {
        try (CncfRegistry registry = CncfRegistry.basic()) {
            Credential octo = new Credential(Account.OCTO.user(), Account.OCTO.password(), "the test");

            program("http://" + registry.hostPort(), "classes")
                    .push(RegistryAccess.newClient(), any -> Optional.of(octo), events);

            assertThat(events.retries).isEmpty();
        }
    }

    @Test
    void aPrivateAuthorityOnceWhatTheProblemShowsWasTyped() throws IOException {
        TlsKey key = TlsKey.create(folder);
        try (CncfRegistry registry = CncfRegistry.tls(key)) {
            String port = registry.hostPort().replaceFirst(".*:", "");
            PushProgram program = program("https://localhost:" + port, "classes");
            ReleaseException refused = catchThrowableOfType(ReleaseException.class, () -> push(program));
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REGISTRY_UNTRUSTED));

            String fix = refused.problems().get(0).explanation().fix();

            program.runWith(ShellCommands.in(folder).mavenOptions(fix));
        }
    }

    @Test
    void aProxyThatTakesOneMegabyteInARequest() throws IOException {
        try (CncfRegistry registry = CncfRegistry.open();
                NginxProxy proxy = NginxProxy.to(registry.hostPort())) {
            push(program("http://" + proxy.hostPort(), "x".repeat(SIZE)));

            assertThat(registry.requests())
                    .filteredOn(line -> line.contains("PATCH"))
                    .hasSizeGreaterThan(SIZE / 1_000_000);
        }
    }

    @Test
    void aLineThatBreaksTwice() throws IOException {
        try (CncfRegistry registry = CncfRegistry.open();
                CutLine line = CutLine.to(registry.hostPort(), new CutLine.Break(12_000_000, 2))) {
            push(program("http://" + line.hostPort(), "x".repeat(SIZE)));

            assertThat(events.retries).hasSize(2);
            assertThat(line.sent()).isLessThan(3L * SIZE);
        }
    }

    private void push(PushProgram program) throws IOException {
        program.push(RegistryAccess.newClient(), any -> Optional.empty(), events);
    }

    private PushProgram program(String registry, String layer) throws IOException {
        Path blobs = Files.createDirectories(folder.resolve("layout/blobs/sha256"));
        Path file = Files.writeString(blobs.resolve(Digest.of(layer).hex()), layer);
        return new PushProgram(bases.server.uri(), URI.create(registry), file);
    }
}
