package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a release costs on the wire, counted by the servers: nothing is sent twice, and a second run sends nothing. */
class RequestCountIT {
    private static final int IMAGES = 2;

    /** The limits hold for one goal that pushes; check, publish-release and promote look the images up once more each. */
    private static final int LOOKS = 4 * IMAGES;

    private static final double TOLERANCE = 1.2;

    @Test
    void aReleaseSendsEachBlobOnceAndARerunSendsNothing() throws IOException {
        try (FlagshipWorld world = FlagshipWorld.start()) {
            world.deploy("count-first").run().assertSuccess();
            int blobs = world.uploadedDigests().size();
            long mounts = world.count("POST", "/blobs/uploads/") - blobs;
            assertThat(world.uploads()).hasSize(blobs);
            assertRequests(world, 10 + 3 * IMAGES + 2 * blobs + (int) mounts + LOOKS);
            assertThat(world.registry().requests().connections()).isLessThanOrEqualTo(32);
            assertThat(world.count("GET", "^/token")).isLessThanOrEqualTo(3);

            world.forgetRequests();
            world.deploy("count-again").run().assertSuccess();
            assertThat(world.registry()
                            .requests()
                            .count(entry -> !entry.method().matches("GET|HEAD")))
                    .isZero();
            assertRequests(world, 10 + 2 * IMAGES + LOOKS);
            assertThat(world.writesToGitHub()).isZero();
        }
    }

    private static void assertRequests(FlagshipWorld world, int limit) {
        assertThat(world.registry().requests().entries()).as("requests").hasSizeLessThanOrEqualTo((int)
                (TOLERANCE * limit));
    }
}
