package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryEndpointsTest {

    @ParameterizedTest
    @CsvSource({
        "ghcr.io, https://ghcr.io",
        "docker.io, https://registry-1.docker.io",
        "localhost:5000, http://localhost:5000",
        "127.0.0.1:5000, http://127.0.0.1:5000",
        "127.0.0.1.example.test, https://127.0.0.1.example.test",
        "localhost.example.test, https://localhost.example.test"
    })
    void speaksInTheClearOnThisMachineAlone(String registry, String address) {
        assertThat(RegistryEndpoints.real().of(registry)).hasToString(address);
    }

    @Test
    void sendsARehearsalToOnePlace() {
        URI place = URI.create("http://127.0.0.1:1");

        assertThat(RegistryEndpoints.allAt(place).of("docker.io")).isEqualTo(place);
    }

    @Test
    void replacesOneRegistryAlone() {
        RegistryEndpoints endpoints = new RegistryEndpoints(Map.of("ghcr.io", URI.create("http://127.0.0.1:1")));

        assertThat(endpoints.of("quay.io")).hasToString("https://quay.io");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.test/token, true",
        "http://a.test/token, false",
        "http://localhost:1/token, true",
        "x:y, false"
    })
    void tellsNoSecretsInTheClear(URI realm, boolean isPrivate) {
        assertThat(RegistryEndpoints.isPrivate(realm)).isEqualTo(isPrivate);
    }
}
