package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.GhcrDenial;
import io.github.haztrak.rehearsal.StandInBase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each no of a registry: its cause, and the lines or the page that mend it. */
class DenialTest {
    private static final RegistryCredentials NOBODY = new RegistryCredentials() {
        @Override
        public Optional<Credential> forRegistry(String registry) {
            return Optional.empty();
        }

        @Override
        public List<String> places(String registry) {
            return List.of("settings.xml, server " + registry, "GITHUB_TOKEN", "/home/octo/.docker/config.json");
        }
    };

    @TempDir
    Path folder;

    private RegistrySandbox registry;

    @BeforeEach
    void start() throws IOException {
        registry = RegistrySandbox.opaque(folder);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    static Stream<Arguments> answersOfGhcr() {
        String page = "https://github.com/orgs/octo/packages/container/haztrak%2Fserver/settings";
        return Stream.of(
                Arguments.of(GhcrDenial.CREATE_PACKAGE, "may not create packages", new String[] {
                    "permissions:\n  contents: write\n  packages: write",
                    "https://github.com/organizations/octo/settings/packages"
                }),
                Arguments.of(GhcrDenial.WRITE_PACKAGE, "the package exists, and does not let us write", new String[] {
                    "Manage Actions access", "role Write", page, "/users/", "<skip>true</skip>"
                }),
                Arguments.of(GhcrDenial.SCOPES, "the token has no scope for packages", new String[] {
                    "https://github.com/settings/tokens/new?scopes=write:packages", "where the old ones are: the test"
                }),
                Arguments.of(GhcrDenial.SINGLE_SIGN_ON, "single sign-on", new String[] {
                    "https://github.com/settings/tokens", "Configure SSO > Authorize octo"
                }),
                Arguments.of(GhcrDenial.UNTOLD, "does not say why", new String[] {
                    "permissions:\n  contents: write\n  packages: write", page
                }));
    }

    @ParameterizedTest
    @MethodSource("answersOfGhcr")
    void whatGhcrAnswersLeadsToWhatMendsIt(GhcrDenial answer, String cause, String... fix) {
        ImageName server = ImageName.parse("ghcr.io/octo/haztrak/server");
        registry.server.inject(answer.of("POST", server.repository()));

        Problem problem = onlyProblem(push(octo(), server));

        assertThat(problem.code()).isEqualTo(ProblemCode.REGISTRY_DENIED);
        assertThat(problem.what()).isEqualTo("the registry does not let us push to " + server);
        assertThat(problem.explanation().found()).contains(cause, "HTTP 403", "as octo (the test)");
        assertThat(problem.explanation().fix()).contains(fix);
    }

    @ParameterizedTest
    @MethodSource("answersOfGhcr")
    void aPushThatIsRefusedInTheMiddleSaysTheSame(GhcrDenial answer, String cause, String... fix) throws IOException {
        BuiltImage image = registry.image("server", "classes");
        registry.server.inject(answer.of("POST", "octo/server"));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> registry.client().upload(List.of(image)))
                .satisfies(stop -> assertThat(stop.problems())
                        .containsExactly(
                                onlyProblem(push(octo(), image.identity().name()))));
    }

    @Test
    void oneCauseIsOneProblemHoweverManyRepositoriesItHas() {
        for (String module : List.of("client", "server")) {
            registry.server.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/" + module));
        }
        registry.server.inject(GhcrDenial.CREATE_PACKAGE.of("POST", "octo/tools"));

        PushRights rights = push(octo(), name("client"), name("server"), name("shared"), name("tools"));

        assertThat(rights.granted()).containsExactly(name("shared"));
        assertThat(rights.denied()).hasSize(2);
        PushRights.Denied packages = rights.denied().get(0);
        assertThat(packages.names()).containsExactly(name("client"), name("server"));
        assertThat(packages.holdImages()).isTrue();
        assertThat(packages.problem().what()).isEqualTo("the registry ghcr.io does not let us push to 2 repositories");
        assertThat(packages.problem().explanation().found()).isEqualTo("""
                        the package exists, and does not let us write
                        ghcr.io/octo/client
                        ghcr.io/octo/server
                        HTTP 403 {"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}
                        as octo (the test)""");
        assertThat(packages.problem().explanation().fix())
                .contains("container/client/settings", "container/server/settings");
        assertThat(rights.denied().get(1).names()).containsExactly(name("tools"));
        assertThat(rights.denied().get(1).holdImages()).isFalse();
    }

    @Test
    void aProblemDoesNotGrowWithoutEnd() {
        registry.server.inject(Fault.on("POST", "/uploads/").times(1000).answering(403, Map.of(), "no".repeat(5000)));
        ImageName[] names =
                IntStream.range(0, 100).mapToObj(i -> name("module-" + i)).toArray(ImageName[]::new);

        Problem problem = onlyProblem(push(octo(), names));

        assertThat(problem.what()).contains("100 repositories");
        assertThat(problem.explanation().found()).contains("and 80 more").hasSizeLessThan(1500);
        assertThat(problem.explanation().fix().lines()).hasSizeLessThan(40);
    }

    @Test
    void whoHasNoCredentialsIsToldWhereTheyWereLookedFor() {
        Problem problem = onlyProblem(push(NOBODY, name("client"), name("server")));

        assertThat(problem.explanation().found())
                .contains(
                        "no credentials for this registry were found",
                        "as nobody; looked for credentials in",
                        "settings.xml, server ghcr.io",
                        "GITHUB_TOKEN",
                        "/home/octo/.docker/config.json");
        assertThat(problem.explanation().fix())
                .contains("packages: write", "GITHUB_TOKEN: ${{ github.token }}", "docker login ghcr.io");
    }

    @Test
    void whoIsNotKnownIsToldWhoseCredentialsTheseAre() {
        RegistryCredentials wrong = any ->
                Optional.of(new RegistryCredentials.Credential("octo", "wr0ngSecret", "settings.xml, server ghcr.io"));

        Problem problem = onlyProblem(push(wrong, name("client"), name("server")));

        assertThat(problem.explanation().found())
                .contains("does not accept these credentials", "as octo (settings.xml, server ghcr.io)");
        assertThat(problem.render()).doesNotContain("wr0ngSecret");
    }

    @Test
    void anotherRegistryIsMendedInItsOwnPages() throws IOException {
        ImageName server = ImageName.parse("registry.example:5000/octo/server");
        try (RegistrySandbox other = RegistrySandbox.readOnly(folder.resolve("other"), "octo/server")) {
            registry.knows("registry.example:5000", other.server.uri());

            Problem problem = onlyProblem(push(octo(), server));

            assertThat(problem.explanation().found()).contains("no such right");
            assertThat(problem.explanation().fix())
                    .contains(
                            "give the user the right to push to\n" + server,
                            "docker login registry.example:5000",
                            "<server><id>registry.example:5000</id>")
                    .doesNotContain("github");
        }
    }

    @Test
    void aRegistryThatMakesNoRepositoriesByItselfIsNotFailing() {
        registry.server.inject(Fault.on("POST", "/uploads/")
                .times(9)
                .answering(404, Map.of(), "{\"errors\":[{\"code\":\"NAME_UNKNOWN\"}]}"));

        assertThat(onlyProblem(push(octo(), name("server"))).explanation().found())
                .contains("no such repository", "NAME_UNKNOWN");
    }

    @Test
    void aRegistryThatRepeatsTheSecretDoesNotBetrayIt() {
        registry.server.inject(
                Fault.on("POST", "/uploads/").times(9).answering(403, Map.of(), "not " + RegistrySandbox.SECRET));

        assertThat(onlyProblem(push(octo(), name("server"))).render())
                .contains("not ***")
                .doesNotContain(RegistrySandbox.SECRET);
    }

    @Test
    void aBaseThatIsThereIsRead() {
        assertThat(pull(octo(), RegistrySandbox.BASE, RegistrySandbox.BASE))
                .isEqualTo("1 base image at ghcr.io, as octo (the test)");
    }

    @Test
    void eachBaseThatIsMissingIsTold() {
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pull(
                        octo(),
                        RegistrySandbox.BASE,
                        ImageReference.parse("ghcr.io/base/java:99"),
                        ImageReference.parse("ghcr.io/base/none:1")))
                .satisfies(stop -> assertThat(stop.problems())
                        .extracting(Problem::what)
                        .containsExactly(
                                "the base image ghcr.io/base/java:99 cannot be read",
                                "the base image ghcr.io/base/none:1 cannot be read"))
                .withMessageContaining("HZ-IMG-001");
    }

    @Test
    void aBaseThatIsDeniedIsToldWithItsCause() {
        registry.server.inject(GhcrDenial.READ_PACKAGE.of("GET", "base/java"));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pull(octo(), RegistrySandbox.BASE))
                .withMessageContaining("HZ-REG-001")
                .withMessageContaining("the package exists, and does not let us read")
                .withMessageContaining("role Read")
                .withMessageContaining("https://github.com/orgs/base/packages/container/java/settings");
    }

    @Test
    void aBaseThatStrangersMayNotReadMayJustBeMisspelt() {
        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pull(NOBODY, RegistrySandbox.BASE))
                .withMessageContaining("HZ-REG-001")
                .withMessageContaining("no credentials for this registry were found")
                .withMessageContaining("packages: read")
                .withMessageContaining("<from><image>...</image></from>");
    }

    @Test
    void aBaseOfDockerHubNeedsNoHost() throws IOException {
        try (RegistrySandbox hub = RegistrySandbox.open(folder.resolve("hub"))) {
            StandInBase.of("library/eclipse-temurin", "17-jre").seed(hub.server.uri(), Optional.empty());
            registry.knows("docker.io", hub.server.uri());

            assertThat(pull(octo(), ImageReference.parse("eclipse-temurin:17-jre")))
                    .isEqualTo("1 base image at docker.io, which asks for no login");
        }
    }

    @Test
    void whatWasReadOfABaseIsNotReadAgain() throws IOException {
        Map<String, String> memory = new ConcurrentHashMap<>();
        RegistryAccess access = registry.access(octo(), RegistrySandbox.QUICK);
        new OciRegistryRights(access, registry.events, memory).requirePull(List.of(RegistrySandbox.BASE));
        Path layout = folder.resolve("layout");

        new OciImageComposer(access, registry.events, memory)
                .compose(
                        RegistrySandbox.request("server", RegistrySandbox.BASE, Platform.DEFAULT),
                        RegistrySandbox.layers(layout, "classes"),
                        layout);

        assertThat(registry.count("GET", "/manifests/")).isEqualTo(2);
        assertThat(registry.count("GET", "/token")).isEqualTo(1);
    }

    @Test
    void aBaseWhoseRegistryFailsIsToldAsThat() {
        registry.server.inject(Fault.on("GET", "/manifests/").times(100).answering(502));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> pull(octo(), RegistrySandbox.BASE))
                .withMessageContaining("HZ-REG-003");
    }

    private PushRights push(RegistryCredentials credentials, ImageName... names) {
        return rights(credentials).push(List.of(names));
    }

    private String pull(RegistryCredentials credentials, ImageReference... bases) {
        return rights(credentials).requirePull(List.of(bases));
    }

    private OciRegistryRights rights(RegistryCredentials credentials) {
        return new OciRegistryRights(
                registry.access(credentials, RegistrySandbox.QUICK), registry.events, new ConcurrentHashMap<>());
    }

    private static Problem onlyProblem(PushRights rights) {
        assertThat(rights.granted()).isEmpty();
        assertThat(rights.denied()).hasSize(1);
        return rights.denied().get(0).problem();
    }

    private static RegistryCredentials octo() {
        return any -> Optional.of(RegistrySandbox.OCTO);
    }

    private static ImageName name(String module) {
        return ImageName.parse("ghcr.io/octo/" + module);
    }
}
