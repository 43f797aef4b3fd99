package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.CncfRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same questions to a registry that somebody else wrote: what it is asked, and that nothing stays in it. */
class CncfRegistryRightsIT {
    private final TransferLog events = new TransferLog();

    @Test
    void anOpenRegistryIsTriedOnce() throws IOException {
        try (CncfRegistry registry = CncfRegistry.open()) {
            PushRights rights = rights(Optional.empty()).push(names(registry, "octo/one", "octo/two"));

            assertThat(rights.granted()).hasSize(2);
            assertThat(rights.seen()).isEqualTo("2 packages at " + registry.hostPort() + ", which asks for no login");
            assertThat(written(registry)).hasSize(2);
            assertThat(registry.openUploads()).isEmpty();
        }
    }

    @Test
    void aPasswordIsTriedOnEachRepository() throws IOException {
        try (CncfRegistry registry = CncfRegistry.basic()) {
            PushRights rights =
                    rights(Optional.of(Account.OCTO)).push(names(registry, "octo/one", "octo/two", "octo/three"));

            assertThat(rights.denied()).isEmpty();
            assertThat(rights.seen()).isEqualTo("3 packages at " + registry.hostPort() + ", as octo (the test)");
            assertThat(written(registry))
                    .hasSize(6)
                    .filteredOn(line -> line.contains("DELETE"))
                    .allMatch(line -> line.contains(" 204 "));
            assertThat(registry.openUploads()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsOneProblem() throws IOException {
        try (CncfRegistry registry = CncfRegistry.basic()) {
            Account wrong = new Account("octo", "wr0ngPassword");

            PushRights rights = rights(Optional.of(wrong)).push(names(registry, "octo/one", "octo/two"));

            assertThat(rights.denied())
                    .singleElement()
                    .satisfies(denied -> assertThat(denied.problem().render())
                            .contains("does not accept these credentials", "2 repositories", "as octo (the test)")
                            .doesNotContain("wr0ngPassword"));
        }
    }

    @Test
    void aTokenIsProofEnough() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            PushRights rights = rights(Optional.of(Account.OCTO)).push(names(registry, "octo/one", "octo/two"));

            assertThat(rights.denied()).isEmpty();
            assertThat(registry.tokenRequests()).hasSize(1);
            assertThat(written(registry)).isEmpty();
        }
    }

    @Test
    void aTokenForLessIsARefusalForThatAlone() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            PushRights rights = rights(Optional.of(Account.OCTO)).push(names(registry, "base/jre", "octo/two"));

            assertThat(rights.granted()).isEqualTo(names(registry, "octo/two"));
            assertThat(rights.denied()).singleElement().satisfies(denied -> {
                assertThat(denied.names()).isEqualTo(names(registry, "base/jre"));
                assertThat(denied.problem().render())
                        .contains("HZ-REG-001", "no such right", "give the user the right")
                        .doesNotContain(Account.OCTO.password());
            });
            assertThat(registry.openUploads()).isEmpty();
        }
    }

    @Test
    void nobodyMayPushWithoutCredentials() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            PushRights rights = rights(Optional.empty()).push(names(registry, "octo/one", "octo/two"));

            assertThat(rights.granted()).isEmpty();
            assertThat(rights.denied())
                    .singleElement()
                    .satisfies(denied -> assertThat(denied.problem().render())
                            .contains(
                                    "no credentials for this registry were found",
                                    "docker login " + registry.hostPort()));
        }
    }

    @Test
    void aBaseIsThereOrNot() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            ImageReference there = ImageReference.parse(BaseImage.jre().pushTo(registry, "base/jre:17"));

            assertThat(rights(Optional.empty()).requirePull(List.of(there)))
                    .isEqualTo("1 base image at " + registry.hostPort() + ", as nobody");
            assertThatExceptionOfType(ReleaseException.class)
                    .isThrownBy(() -> rights(Optional.empty())
                            .requirePull(List.of(there, there.name().tagged("99"))))
                    .withMessageContaining("HZ-IMG-001")
                    .withMessageContaining("base/jre:99");
            assertThatExceptionOfType(ReleaseException.class)
                    .isThrownBy(() -> rights(Optional.empty())
                            .requirePull(List.of(ImageReference.parse(registry.image("octo/secret:1")))))
                    .withMessageContaining("HZ-REG-001")
                    .withMessageContaining("<from><image>");
        }
    }

    private OciRegistryRights rights(Optional<Account> account) {
        RegistryAccess access = new RegistryAccess(
                RegistryAccess.newClient(),
                RegistryEndpoints.real(),
                any -> account.map(known -> new Credential(known.user(), known.password(), "the test")),
                RegistrySandbox.QUICK);
        return new OciRegistryRights(access, events, new ConcurrentHashMap<>());
    }

    private static List<ImageName> names(CncfRegistry registry, String... repositories) {
        return Stream.of(repositories)
                .map(registry::image)
                .map(ImageName::parse)
                .toList();
    }

    private static List<String> written(CncfRegistry registry) throws IOException {
        return registry.requests().stream()
                .filter(line -> line.matches(".*\"(POST|PUT|PATCH|DELETE) .*"))
                .toList();
    }
}
