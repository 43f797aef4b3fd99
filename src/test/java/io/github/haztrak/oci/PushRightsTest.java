package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.rehearsal.GhcrDenial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of registry is asked for the right to push, what it costs, and that nothing stays behind. */
class PushRightsTest {
    private static final List<ImageName> MODULES =
            Stream.of("client", "server", "shared").map(PushRightsTest::name).toList();

    @TempDir
    Path folder;

    private RegistrySandbox registry;
    private RegistryAccess access;

    @AfterEach
    void leaveNoUploadOpen() {
        assertThat(registry.server.openUploads()).isZero();
        registry.close();
    }

    @Test
    void aRegistryThatAsksForNothingIsTriedOnce() throws IOException {
        start(RegistrySandbox.open(folder));

        PushRights rights = ask(MODULES);

        assertThat(rights).isEqualTo(granted("3 packages at ghcr.io, which asks for no login"));
        assertThat(requests()).containsExactly("GET /v2/ 200", "POST uploads 202", "DELETE uploads 204");
    }

    @Test
    void aTokenThatNamesTheRepositoriesIsProofEnough() throws IOException {
        start(RegistrySandbox.guarded(folder));

        PushRights rights = ask(MODULES);

        assertThat(rights).isEqualTo(granted("3 packages at ghcr.io, as octo (the test)"));
        assertThat(requests()).containsExactly("GET /v2/ 401", "GET /token 200");
    }

    @Test
    void aTokenThatSaysNothingIsTriedOnEachRepository() throws IOException {
        start(RegistrySandbox.opaque(folder));

        assertThat(ask(MODULES)).isEqualTo(granted("3 packages at ghcr.io, as octo (the test)"));

        assertThat(requests())
                .containsExactlyInAnyOrder(
                        "GET /v2/ 401",
                        "GET /token 200",
                        "POST uploads 202",
                        "DELETE uploads 204",
                        "POST uploads 202",
                        "DELETE uploads 204",
                        "POST uploads 202",
                        "DELETE uploads 204");
    }

    @Test
    void aPasswordThatGoesWithEachRequestIsTriedOnEachRepository() throws IOException {
        start(RegistrySandbox.basic(folder));

        assertThat(ask(MODULES).seen()).isEqualTo("3 packages at ghcr.io, as octo (the test)");

        assertThat(registry.count("POST", "/uploads/")).isEqualTo(3);
        assertThat(registry.count("DELETE", "/uploads/")).isEqualTo(3);
    }

    @Test
    void aRegistryThatAsksWhoWritesAloneIsAskedForAll() throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.server.inject(Fault.on("GET", "^/v2/$").answering(200));
        registry.server.inject(GhcrDenial.WRITE_PACKAGE.of("POST", "octo/shared"));

        PushRights rights = ask(MODULES);

        assertThat(rights.granted()).containsExactly(name("client"), name("server"));
        assertThat(rights.seen()).isEqualTo("3 packages at ghcr.io, as octo (the test)");
    }

    @Test
    void aPushThatFollowsTakesNoTokenMore() throws IOException {
        start(RegistrySandbox.guarded(folder));
        List<BuiltImage> images = List.of(registry.image("client", "pages"), registry.image("server", "classes"));
        registry.server.requests().clear();

        ask(List.of(name("client"), name("server")));
        new OciRegistryRights(access, registry.events, new ConcurrentHashMap<>())
                .requirePull(List.of(RegistrySandbox.BASE));
        OciImageRegistry client = new OciImageRegistry(access, registry.events);
        client.tag(client.upload(images), "1.0.0");

        assertThat(registry.count("GET", "/token")).isEqualTo(2);
        assertThat(registry.events.mounts).hasSize(2);
    }

    @Test
    void aTokenForLessIsARefusalForThatAlone() throws IOException {
        start(RegistrySandbox.readOnly(folder, "octo/server"));

        PushRights rights = ask(MODULES);

        assertThat(rights.granted()).containsExactly(name("client"), name("shared"));
        assertThat(rights.denied()).singleElement().satisfies(denied -> {
            assertThat(denied.names()).containsExactly(name("server"));
            assertThat(denied.holdImages()).isFalse();
            assertThat(denied.problem().render()).contains("HZ-REG-001", "the user has no such right there");
        });
        assertThat(registry.count("POST", "/uploads/"))
                .isEqualTo(registry.count("POST", "/octo/server/blobs/uploads/"));
        assertThat(registry.count("GET", "/token")).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 405, 500})
    void aRegistryNeedNotCancelUploads(int status) throws IOException {
        start(RegistrySandbox.opaque(folder));
        String challenge = "Bearer realm=\"" + registry.server.uri() + "/token\",error=\"insufficient_scope\"";
        registry.server.inject(Fault.on("POST", "/uploads/")
                .times(9)
                .answering(202, Map.of("Location", "/v2/octo/any/blobs/uploads/1"), ""));
        registry.server.inject(
                Fault.on("DELETE", "/uploads/").times(9).answering(status, Map.of("WWW-Authenticate", challenge), ""));

        assertThat(ask(MODULES).granted()).isEqualTo(MODULES);

        assertThat(registry.count("DELETE", "/uploads/")).isEqualTo(3);
        assertThat(registry.count("GET", "/token")).isEqualTo(1);
        assertThat(registry.events.retries).isEmpty();
    }

    @Test
    void asksForManyAtTheSameTimeButNotForAll() throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.server.inject(Fault.on("POST", "/uploads/").after(1).times(100).delaying(Duration.ofMillis(200)));

        long start = System.nanoTime();
        PushRights rights =
                ask(IntStream.range(0, 25).mapToObj(i -> name("module-" + i)).toList());

        assertThat(rights.granted()).hasSize(25);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(24 * 200 / 2));
        assertThat(registry.server.requests().connections()).isLessThanOrEqualTo(Parallel.WIDTH + 1);
    }

    @Test
    void aSecondaryRateLimitIsAWait() throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.server.inject(Fault.on("POST", "/uploads/")
                .answering(403, Map.of(), "{\"message\":\"You have exceeded a secondary rate limit\"}"));

        assertThat(ask(MODULES).granted()).isEqualTo(MODULES);

        assertThat(registry.events.retries).singleElement().asString().contains("secondary rate limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"^/token", "/uploads/"})
    void aShortFailureIsOutlived(String target) throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.server.inject(Fault.on("*", target).answering(503));

        assertThat(ask(MODULES).granted()).isEqualTo(MODULES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"^/token", "/uploads/", "."})
    void aLongFailureIsTold(String target) throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.server.inject(Fault.on("*", target).times(1000).answering(503, Map.of(), "down"));

        assertFails().withMessageContaining("HTTP 503 down").withMessageContaining("after 4 attempts");
    }

    @Test
    void aRegistryThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws IOException {
        start(RegistrySandbox.opaque(folder));
        access = registry.access(
                RegistrySandbox.OCTO,
                new RetryPolicy(2, Duration.ofMillis(5), Duration.ofMillis(500), Duration.ofMillis(300)));
        registry.server.inject(Fault.on("POST", "/uploads/").times(9).delaying(Duration.ofSeconds(1)));

        long start = System.nanoTime();
        assertFails().withMessageContaining("HttpTimeoutException").withMessageContaining("after 2 attempts");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        // Uploads whose address came too late to be cancelled: only the registry knows them.
        registry.close();
        registry = RegistrySandbox.open(folder.resolve("another"));
    }

    @Test
    void aRegistryThatIsNotThereIsTold() throws IOException {
        start(RegistrySandbox.opaque(folder));
        registry.close();

        assertFails().withMessageContaining("ConnectException");
    }

    @Test
    void severalRegistriesAreEachAsked() throws IOException {
        try (RegistrySandbox other = RegistrySandbox.open(folder.resolve("other"))) {
            start(RegistrySandbox.guarded(folder).knows("registry.example", other.server.uri()));
            List<ImageName> names = new ArrayList<>(MODULES);
            names.add(ImageName.parse("registry.example/octo/server"));

            assertThat(ask(names).seen())
                    .isEqualTo("3 packages at ghcr.io, as octo (the test);"
                            + " 1 package at registry.example, which asks for no login");
        }
    }

    @Test
    void whatIsAnnouncedWhileATokenIsFetchedIsNotServedByIt() throws IOException {
        start(RegistrySandbox.open(folder));
        RegistryTokens tokens = new RegistryTokens(access.credentials(), new ConcurrentHashMap<>());
        tokens.announce(name("server"), true);
        Challenge challenge = Challenge.parse("Bearer realm=\"http://localhost/token\",service=\"x\"");
        RegistryTokens.Question question =
                tokens.question(name("server"), challenge).orElseThrow();

        tokens.announce(name("client"), true);

        assertThat(question.uses()).containsOnlyKeys(name("server"));
        assertThat(question.request().uri().getQuery())
                .contains("octo/server:pull,push")
                .doesNotContain("client");
    }

    private ThrowableAssertAlternative<ReleaseException> assertFails() {
        return assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() -> ask(MODULES))
                .withMessageContaining("HZ-REG-003")
                .withMessageNotContaining(RegistrySandbox.SECRET);
    }

    private void start(RegistrySandbox sandbox) {
        registry = sandbox;
        access = sandbox.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK);
    }

    private PushRights ask(List<ImageName> names) {
        return new OciRegistryRights(access, registry.events, new ConcurrentHashMap<>()).push(names);
    }

    private static PushRights granted(String seen) {
        return new PushRights(MODULES, List.of(), seen);
    }

    private List<String> requests() {
        return registry.server.requests().entries().stream()
                .map(entry -> entry.method() + " " + entry.path().replaceFirst("^/v2/octo/.*/uploads/.*", "uploads")
                        + " " + entry.status())
                .toList();
    }

    private static ImageName name(String module) {
        return ImageName.parse("ghcr.io/octo/" + module);
    }
}
