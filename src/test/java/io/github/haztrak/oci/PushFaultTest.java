package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.rehearsal.Fault;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong on the way: what the user sees, what is left behind, and that a second run finishes. */
class PushFaultTest {
    private static final String UPLOAD = "/blobs/uploads/.*digest=";

    @TempDir
    Path folder;

    private RegistrySandbox registry;
    private List<BuiltImage> images;

    @BeforeEach
    void build() throws IOException {
        registry = RegistrySandbox.guarded(folder);
        images = List.of(
                registry.image("client", "shared layer", "pages"), registry.image("server", "shared layer", "classes"));
        registry.server.requests().clear();
        registry.events.retries.clear();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "12.5ms, 13", "25 ms, 25"})
    void waitsAsLongAsTheRegistryAsks(String header, long milliseconds) {
        registry.server.inject(
                Fault.on("PUT", "/manifests/1").answering(429, Map.of("Retry-After", header), "slow down"));

        push(new RetryPolicy(4, Duration.ofMillis(5), Duration.ofSeconds(2), Duration.ofSeconds(20)));

        assertThat(registry.events.pauses).containsExactly(Duration.ofMillis(milliseconds));
        requireTagged();
    }

    @Test
    void waitsUntilTheDateThatTheRegistryNames() {
        ZonedDateTime date = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
        registry.server.inject(Fault.on("PUT", "/manifests/1")
                .answering(429, Map.of("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date)), ""));

        push(new RetryPolicy(4, Duration.ofMillis(5), Duration.ofSeconds(5), Duration.ofSeconds(20)));

        assertThat(registry.events.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(100), Duration.ofSeconds(2)));
        requireTagged();
    }

    @Test
    void doesNotWaitForARegistryThatWantsToBeLeftAlone() {
        registry.server.inject(Fault.on("PUT", "/octo/server/manifests/sha256")
                .answering(429, Map.of("Retry-After", "600"), "too many"));

        Refused.when(this::push).tells(ProblemCode.REGISTRY_FAILING, "wants to be left alone", "in 10 minutes");

        assertThat(registry.events.retries).isEmpty();
        requireNothingTagged();
        push();
        requireTagged();
    }

    @Test
    void givesUpWhenItsTimeIsOverHoweverFewTheAttempts() {
        registry.server.inject(Fault.on("PUT", "/manifests/sha256").times(1000).delaying(Duration.ofMillis(200)));

        assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(() ->
                        push(new RetryPolicy(20, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(100))))
                .withMessageContaining("for more than 2 s");

        requireNothingTagged();
    }

    @Test
    void takesASecondaryRateLimitForAWait() {
        registry.server.inject(Fault.on("POST", "/uploads/")
                .answering(403, Map.of(), "{\"message\":\"You have exceeded a secondary rate limit\"}"));

        push();

        assertThat(registry.events.retries).singleElement().asString().contains("secondary rate limit");
        requireTagged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    @Provokes(ProblemCode.REGISTRY_DENIED)
    void takesADenialForANoAtOnce(String method) {
        registry.server.inject(Fault.on(method, "/octo/server/blobs/uploads/")
                .answering(403, Map.of(), "{\"errors\":[{\"code\":\"DENIED\"}]}"));

        Refused.when(this::push).tells(ProblemCode.REGISTRY_DENIED, "packages: write");

        assertThat(registry.events.retries).isEmpty();
        requireNothingTagged();
        push();
        requireTagged();
    }

    @ParameterizedTest
    @CsvSource({"GET,/manifests/", "PUT,/manifests/sha256", "PUT,/manifests/1", "POST,/uploads/", "PUT,/uploads/"})
    void outlivesAShortFailureOfEachVerb(String method, String target) {
        for (int status : List.of(500, 502, 503)) {
            registry.server.inject(Fault.on(method, target).answering(status));
        }

        registry.client().find(List.of(images.get(0).identity().name()), "1.0.0");
        push();

        assertThat(registry.events.retries).isNotEmpty();
        requireTagged();
    }

    @ParameterizedTest
    @CsvSource({"PUT,/manifests/sha256", "POST,/uploads/", "PUT,/uploads/"})
    void givesUpOnALongFailureAndMovesNoTag(String method, String target) {
        registry.server.inject(Fault.on(method, target).times(1000).answering(503, Map.of(), "\u001b[31mdown"));

        assertStops(ProblemCode.REGISTRY_FAILING)
                .hasMessageContaining("HTTP 503")
                .hasMessageContaining("after 4 attempts")
                .hasMessageContaining("run the same build again")
                .hasMessageNotContaining("\u001b");

        requireNothingTagged();
    }

    @Test
    void finishesWhereAnEarlierRunGaveUp() {
        registry.server.inject(
                Fault.on("PUT", "/octo/server/manifests/1").times(4).answering(500));
        assertStops(ProblemCode.REGISTRY_FAILING);
        registry.events.uploads.clear();

        push();

        assertThat(registry.events.uploads).isEmpty();
        requireTagged();
    }

    @Test
    void renewsTheTokenOfAllWhenItExpires() {
        OciImageRegistry client = registry.client();
        client.find(images.stream().map(image -> image.identity().name()).toList(), "1.0.0");
        registry.server.expireTokens();

        client.tag(client.upload(images), "1.0.0");

        assertThat(registry.count("GET", "/token")).isEqualTo(2);
        assertThat(registry.events.uploads).doesNotHaveDuplicates();
        assertThat(registry.events.mounts).hasSize(3);
        requireTagged();
    }

    @Test
    void renewsATokenThatExpiresInMidUpload() {
        registry.server.inject(Fault.on("PUT", UPLOAD)
                .answering(
                        401,
                        Map.of(
                                "WWW-Authenticate",
                                "Bearer realm=\"" + registry.server.uri() + "/token\",service=\"x\""),
                        ""));

        push();

        assertThat(registry.events.retries).isEmpty();
        requireTagged();
    }

    @Test
    void bringsAgainWhatTheRegistryTookAndDoesNotKnow() {
        Digest lost = Digest.of("classes");
        registry.server.inject(Fault.on("PUT", "/octo/server/manifests/sha256")
                .after(1)
                .times(2)
                .answering(404, Map.of(), unknown(lost)));

        push();

        assertThat(registry.events.uploads.stream().filter(lost.value()::equals))
                .hasSize(3);
        requireTagged();
    }

    @Test
    void doesNotBringAgainForEver() {
        registry.server.inject(Fault.on("PUT", "/octo/server/manifests/sha256")
                .times(100)
                .answering(400, Map.of(), unknown(Digest.of("classes"))));

        assertStops(ProblemCode.REGISTRY_UNTRUE).hasMessageContaining("MANIFEST_BLOB_UNKNOWN");

        assertThat(registry.events.uploads).hasSizeLessThan(10);
        requireNothingTagged();
    }

    @Test
    @Provokes(ProblemCode.REGISTRY_UNTRUE)
    void saysWhatARegistryHasAgainstAManifest() {
        registry.server.inject(Fault.on("PUT", "/octo/server/manifests/sha256")
                .times(100)
                .answering(400, Map.of(), "{\"errors\":[{\"code\":\"MANIFEST_INVALID\",\"message\":\"no cats\"}]}"));

        Refused.when(this::push).tells(ProblemCode.REGISTRY_UNTRUE, "no cats");
    }

    @Test
    void tagsAgainWhatTheRegistryDoesNotKnowYet() {
        registry.server.inject(Fault.on("PUT", "/manifests/1").answering(404, Map.of(), unknown(Digest.of("classes"))));

        push();

        assertThat(registry.events.retries).hasSize(1);
        requireTagged();
    }

    @Test
    void sendsAgainWhatWasCutOff() throws IOException {
        BuiltImage big = registry.image("big", "x".repeat(1_000_000));
        registry.server.inject(
                Fault.on("PUT", "/octo/big/" + "blobs/uploads/").times(2).cuttingAfter(100_000));

        registry.push(List.of(big), "1.0.0");

        assertThat(registry.events.retries).isNotEmpty();
        assertThat(registry.tagged(List.of(big), "1.0.0")).hasSize(1);
    }

    @Test
    void looksForAnUploadThatWasNotAnswered() {
        registry.server.inject(Fault.on("PUT", UPLOAD).times(2).losingTheAnswer());

        push();

        assertThat(registry.count("HEAD", "/blobs/")).isEqualTo(2);
        assertThat(registry.count("PUT", "/blobs/uploads/")).isEqualTo(5);
        assertThat(registry.events.uploads).hasSize(5);
        requireTagged();
    }

    @Test
    void looksForAnUploadThatIsAnsweredTooLate() {
        registry.server.inject(Fault.on("PUT", UPLOAD).answeringLate(Duration.ofSeconds(2)));

        push(new RetryPolicy(4, Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(1_000)));

        assertThat(registry.events.retries).singleElement().asString().contains("HttpTimeoutException");
        requireTagged();
    }

    @Test
    void writesATagAgainThatWasNotAnswered() {
        registry.server.inject(Fault.on("PUT", "/manifests/1").losingTheAnswer());

        push();

        requireTagged();
    }

    @Test
    void needsNotToReadTheTagItWrote() {
        registry.server.inject(Fault.on("GET", "/manifests/1").times(100).answering(404));

        push();

        assertThat(registry.count("GET", "/manifests/")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "GET"})
    void doesNotBelieveAnotherDigest(String method) {
        if (method.equals("GET")) {
            push();
        }
        registry.server.inject(Fault.on(method, "/octo/server/manifests/")
                .times(9)
                .answering(
                        method.equals("GET") ? 200 : 201,
                        Map.of("Docker-Content-Digest", Digest.of("else").value()),
                        "{}"));

        ThrowingCallable act = method.equals("GET") ? () -> registry.tagged(images, "1.0.0") : this::push;
        assertStops(ProblemCode.REGISTRY_UNTRUE, act)
                .hasMessageContaining(Digest.of("else").value());
    }

    @Test
    void saysThatWrongCredentialsAreADenial() {
        OciImageRegistry client = registry.clientOf(new Credential("octo", "wrongSecret", "the test"));

        assertStops(ProblemCode.REGISTRY_DENIED, () -> client.upload(images)).hasMessageNotContaining("wrongSecret");

        assertThat(registry.events.retries).isEmpty();
        requireNothingTagged();
    }

    @Test
    void saysThatARefusedTokenIsADenialWhateverItsStatus() {
        registry.server.inject(Fault.on("GET", "^/token").times(9).answering(404));

        assertStops(ProblemCode.REGISTRY_DENIED, () -> registry.tagged(images, "1.0.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^/token", "^/v2/$"})
    void outlivesAShortFailureOfTheLogin(String target) {
        registry.server.inject(Fault.on("GET", target).answering(503));

        push();

        requireTagged();
    }

    @Test
    void triesAgainWhenTheTokenServiceTalksNonsense() {
        registry.server.inject(Fault.on("GET", "^/token").answering(200, Map.of(), "<html>busy</html>"));

        push();

        assertThat(registry.events.retries).first().asString().contains("not JSON");
        requireTagged();
    }

    @Test
    void asksForEachRepositoryAloneWhereTheServiceGrantsNoMore() {
        registry.server.inject(
                Fault.on("GET", "^/token.*scope=.*scope=").times(100).answering(403));

        push();

        assertThat(registry.events.retries).isEmpty();
        requireTagged();
    }

    @Test
    @Provokes(ProblemCode.REGISTRY_FAILING)
    void saysThatARegistryCannotBeReached() {
        registry.server.close();

        Refused.when(this::push).tells(ProblemCode.REGISTRY_FAILING, "ConnectException", "after 4 attempts");
    }

    @Test
    void usesTheSessionThatARefusedMountHasOpened() throws IOException {
        BuiltImage alone = registry.image("alone", "classes");
        String session = session("octo/alone");
        registry.server.requests().clear();
        registry.server.inject(Fault.on("POST", "mount=").answering(202, Map.of("Location", session), ""));

        registry.push(List.of(alone), "1.0.0");

        assertThat(registry.events.mounts).isEmpty();
        assertThat(registry.count("POST", "/octo/alone/blobs/uploads/")).isEqualTo(3);
        assertThat(registry.count("PUT", "/octo/alone/blobs/uploads/")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "absolute", "query"})
    void followsEveryFormOfAnUploadsAddress(String form) throws IOException {
        BuiltImage alone = registry.image("alone", "classes");
        String path = session("octo/alone");
        String location = switch (form) {
            case "relative" -> path;
            case "absolute" -> registry.server.uri() + path;
            default -> path + "?_state=abc";
        };
        registry.server.requests().clear();
        registry.server.inject(Fault.on("POST", "/uploads/$").answering(202, Map.of("Location", location), ""));

        registry.push(List.of(alone), "1.0.0");

        String expected = form.equals("query") ? "_state=abc&digest=sha256:.*" : "digest=sha256:.*";
        assertThat(registry.server
                        .requests()
                        .count(entry ->
                                entry.path().equals(path) && entry.query().matches(expected) && entry.status() == 201))
                .isEqualTo(1);
        assertThat(registry.tagged(List.of(alone), "1.0.0")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://elsewhere/x", "http://[broken"})
    void refusesAnUploadsAddressThatIsNone(String location) {
        registry.server.inject(Fault.on("POST", "/uploads/").times(9).answering(202, Map.of("Location", location), ""));

        assertThatExceptionOfType(ReleaseException.class).isThrownBy(this::push);
        requireNothingTagged();
    }

    @Test
    void saysThatAnImageOfThisMachineIsGone() throws IOException {
        Files.delete(images.get(0)
                .layout()
                .resolve("blobs/sha256/" + images.get(0).manifest().digest().hex()));

        assertStops(ProblemCode.IMAGE_NOT_BUILT);
    }

    @Test
    void showsNoSecretWhateverHappens() {
        registry.server.inject(Fault.on("PUT", "/manifests/sha256").times(2).answering(500));
        registry.server.inject(Fault.on("GET", "^/token").answering(503));
        registry.server.inject(Fault.on("PUT", "/manifests/1").times(100).answering(401));

        assertStops(ProblemCode.REGISTRY_DENIED)
                .hasMessageNotContaining(RegistrySandbox.SECRET)
                .hasMessageNotContaining("Bearer");
        assertThat(registry.events.toString() + RegistrySandbox.OCTO)
                .doesNotContain(RegistrySandbox.SECRET)
                .doesNotContain("_state");
    }

    private String session(String repository) {
        RegistryTransport transport =
                new RegistryTransport(registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), registry.events);
        ImageName name = ImageName.parse("ghcr.io/" + repository);
        transport.announce(name, true);
        return RegistryTransport.location(transport.send(RegistryCall.of(name, "POST", "blobs/uploads/")))
                .orElseThrow()
                .getPath();
    }

    private static String unknown(Digest digest) {
        return "{\"errors\":[{\"code\":\"MANIFEST_BLOB_UNKNOWN\",\"detail\":\"" + digest + "\"}]}";
    }

    private void push() {
        registry.push(images, "1.0.0");
    }

    private void push(RetryPolicy retry) {
        OciImageRegistry client = registry.client(retry);
        client.tag(client.upload(images), "1.0.0");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertStops(ProblemCode code) {
        return assertStops(code, this::push);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertStops(ProblemCode code, ThrowingCallable act) {
        return assertThatExceptionOfType(ReleaseException.class)
                .isThrownBy(act)
                .satisfies(stop -> assertThat(stop.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly(code))
                .asInstanceOf(throwable(ReleaseException.class));
    }

    private void requireTagged() {
        assertThat(registry.tagged(images, "1.0.0")).containsExactly("octo/client", "octo/server");
    }

    private void requireNothingTagged() {
        assertThat(registry.count("PUT", "/manifests/1")).isZero();
    }
}
