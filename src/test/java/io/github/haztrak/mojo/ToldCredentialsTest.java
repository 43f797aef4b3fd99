package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.release.ReleaseLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldCredentialsTest {
    private final List<String> told = new ArrayList<>();
    private final ReactorState state =
            ReactorState.of(KnownReactor.in(Path.of("any")).build());

    @Test
    void areToldOnceARegistryWithTheirSourceAndWithoutTheirSecret() {
        RegistryCredentials found =
                registry -> Optional.of(new Credential("octo", "s3cret", "settings.xml, server " + registry));

        assertThat(told(found).forRegistry("ghcr.io")).map(Credential::secret).contains("s3cret");
        told(found).forRegistry("ghcr.io");
        told(found).forRegistry("quay.io");

        assertThat(told)
                .containsExactly(
                        "login     ghcr.io as octo (settings.xml, server ghcr.io)",
                        "login     quay.io as octo (settings.xml, server quay.io)");
    }

    @Test
    void areMissedAloud() {
        assertThat(told(registry -> Optional.empty()).forRegistry("ghcr.io")).isEmpty();
        assertThat(told).containsExactly("login     ghcr.io: as nobody, no credentials found");
    }

    private ToldCredentials told(RegistryCredentials found) {
        return new ToldCredentials(found, state, new ReleaseLog(told::add, told::add));
    }
}
