package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No space is left where an image is put together. */
class FullDiskIT {
    private static final String EXTRA = "server/src/main/jib/srv/terrain.bin";
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void nothingGoesOutAndTheSameCommandReleasesOnceThereIsRoom() throws IOException {
        try (FlagshipWorld world = FlagshipWorld.start()) {
            noise(world.flagship().folder().resolve(EXTRA));
            String excluded = "-Dhaztrak.checkModificationExcludes=" + EXTRA;

            world.deploy("disk-full")
                    .goals(excluded)
                    .filesOfAtMost(MEBIBYTE / 1024)
                    .run()
                    .assertFailure()
                    .assertOutput("HZ-IMG-006", "that the disk has room");

            assertThat(world.tagged("1.2.0")).isEmpty();
            assertThat(world.releases()).isEmpty();
            world.deploy("disk-free").goals(excluded).run().assertSuccess().assertOutput("v1.2.0 is public");
            assertThat(world.tagged("1.2.0")).hasSize(2);
        }
    }

    /** Three times what a file may hold, and nothing that a layer could make smaller. */
    private static void noise(Path file) throws IOException {
        byte[] noise = new byte[3 * MEBIBYTE];
        new Random().nextBytes(noise);
        Files.createDirectories(file.getParent());
        Files.write(file, noise);
    }
}
