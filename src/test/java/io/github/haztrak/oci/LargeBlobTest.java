package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Layers that are too large to be sent twice, or at once. */
class LargeBlobTest {
    private static final int SIZE = 5_000_000;
    private static final String SENDING = "/octo/big/blobs/uploads/.*";
    private static final String LAYER = Digest.of("x".repeat(SIZE)).value();

    @TempDir
    Path folder;

    private RegistrySandbox registry;
    private BuiltImage big;

    @BeforeEach
    void build() throws IOException {
        registry = RegistrySandbox.guarded(folder);
        big = registry.image("big", "x".repeat(SIZE));
        registry.server.requests().clear();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void goOnWhereTheLineWasCut() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).cuttingAfter(4_000_000));

        push();

        assertThat(registry.events.retries).hasSize(1);
        assertThat(registry.blobBytes()).isBetween((long) SIZE, SIZE + 100_000L);
        assertThat(registry.count("PATCH", "/uploads/")).isEqualTo(1);
        requireTagged();
    }

    @Test
    void goOnAfterASecondCut() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).cuttingAfter(2_000_000));
        registry.server.inject(Fault.on("PATCH", SENDING).cuttingAfter(2_000_000));

        push();

        assertThat(registry.events.retries).hasSize(2);
        assertThat(registry.blobBytes()).isBetween((long) SIZE, SIZE + 100_000L);
        requireTagged();
    }

    @Test
    void startOverWhereTheRegistryDroppedTheUpload() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).cuttingAfter(4_000_000));
        registry.server.inject(Fault.on("GET", SENDING).answering(404));

        push();

        assertThat(registry.blobBytes()).isGreaterThan(SIZE + 3_900_000L);
        requireTagged();
    }

    @Test
    void startOverWhereTheRegistryClaimsMoreThanThereIs() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).cuttingAfter(4_000_000));
        registry.server.inject(Fault.on("GET", SENDING).answering(204, Map.of("Range", "0-99999999"), ""));

        push();

        requireTagged();
    }

    @Test
    void startOverWhereWhatWasKeptIsNotWhatWasSent() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).cuttingAfter(4_000_000));
        registry.server.inject(Fault.on("PATCH", SENDING).answering(202, Map.of("Range", "0-" + (SIZE - 1)), ""));

        push();

        assertThat(registry.events.retries).hasSize(2).last().asString().contains("DIGEST_INVALID");
        requireTagged();
    }

    @Test
    void areGivenUpWhereNoPieceIsSmallEnough() {
        registry.server.inject(
                Fault.on("PUT", SENDING + LAYER).times(9).answering(413, Map.of(), "<html>too large</html>"));
        registry.server.inject(Fault.on("PATCH", SENDING).times(9).answering(413));

        Refused.when(this::push).tells(ProblemCode.REGISTRY_FAILING, "413");

        assertThat(registry.tagged(List.of(big), "1.0.0")).isEmpty();
    }

    @Test
    void goInPiecesOfWhatGoesThrough() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).answering(413));
        registry.server.inject(Fault.on("PATCH", SENDING).answering(413));

        push();

        int piece = SIZE / 16;
        assertThat(registry.count("PATCH", "/uploads/")).isEqualTo(1 + SIZE / piece);
        assertThat(registry.events.retries).isEmpty();
        requireTagged();
    }

    @Test
    void areNotTriedWholeOnceItIsKnownThatTheyAreTooLarge() throws IOException {
        BuiltImage other = registry.image("other", "y".repeat(SIZE));
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).answering(413));
        OciImageRegistry client = registry.client();
        client.upload(List.of(big));
        registry.server.requests().clear();

        client.tag(client.upload(List.of(other)), "1.0.0");

        assertThat(registry.count("PATCH", "/uploads/")).isEqualTo(4);
    }

    @Test
    void areNotGivenUpWhereTheRegistryReadsThemSlowly() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER).delaying(Duration.ofMillis(1_500)));
        OciImageRegistry client = registry.client(
                new RetryPolicy(1, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(1_000)));

        client.tag(client.upload(List.of(big)), "1.0.0");

        assertThat(registry.blobBytes()).isLessThan(SIZE + 100_000L);
        requireTagged();
    }

    @Test
    void areNotBelievedToHaveArrivedAsSomethingElse() {
        registry.server.inject(Fault.on("PUT", SENDING + LAYER)
                .answering(
                        201, Map.of("Docker-Content-Digest", Digest.of("else").value()), ""));

        Refused.when(this::push)
                .tells(ProblemCode.REGISTRY_UNTRUE, Digest.of("else").value());
    }

    private void push() {
        registry.push(List.of(big), "1.0.0");
    }

    private void requireTagged() {
        assertThat(registry.tagged(List.of(big), "1.0.0")).containsExactly("octo/big");
    }
}
