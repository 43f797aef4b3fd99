package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.ByteSize;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.HiddenPackage;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.testing.SampleChangelog;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseLogTest {
    private static final String DIGEST = Digest.of("server").brief();

    private final List<String> lines = new ArrayList<>();
    private final ReleaseLog log = new ReleaseLog(lines::add, warning -> lines.add("! " + warning));

    @Test
    void tellsARelease() {
        log.verifiedTag(Samples.TAG);
        log.decidedKind("server", ImageKind.JAVA, "the only class with a main method");
        log.ignored("server", "container/jvmFlags has no effect: container/entrypoint says what starts");
        log.images().builtImage(request(), Samples.built("server", "server"));
        log.passedOver("model", "a library");
        log.waiting("push", 1, 2);
        log.images().pushingImages(plan(1, 0, 1));
        log.images().uploadedBlob(Samples.name("server"), blob(12_300_000), Duration.ofMillis(840));
        log.images().uploadedBlob(Samples.name("server"), blob(700), Duration.ofMillis(4));
        log.images().mountedBlob(Samples.name("server"), blob(5));
        log.images().retrying("PUT ghcr.io/octo/server manifests/1.2.0", "HTTP 503", Duration.ofMillis(500));
        log.images().pushedImages(new PushedImages(Samples.TAG, List.of(Samples.pushed("server", "server"))));
        log.publication().composedChangelog(SampleChangelog.since("v1.1.0"));
        log.publication().createdDraft(Samples.TAG.name());
        log.publication().uploadedAsset("images.txt", 80, Duration.ofMillis(120));
        log.publication().hostedRelease(release());
        log.publication()
                .promoted(new Promotion(
                        List.of(new Promotion.Move("ghcr.io/octo/server:latest", Optional.of("1.1.0"), "1.2.0")),
                        "1.2.0 is the newest stable release"));

        assertThat(String.join("\n", lines).replaceAll("5 B in [\\d.]+ s", "5 B in <time>"))
                .isEqualTo("""
                tag       v1.2.0 is annotated, on HEAD c0ffeec0 and on the remote
                image     server: Java program (the only class with a main method)
                ! ignored   server: container/jvmFlags has no effect: container/entrypoint says what starts
                built     ghcr.io/octo/server@%1$s
                          on ghcr.io/base/java:17, linux/amd64 linux/arm64
                no image  model: a library
                push      1 of 2 modules are here; the last one acts for all
                push      1 image, 1 there already
                upload    12.3 MB to octo/server in 0.8 s, 14.6 MB/s
                ! retry     PUT ghcr.io/octo/server manifests/1.2.0: HTTP 503; again in 0.5 s
                          uploaded 2 blobs (12.3 MB), took over 1 from other repositories
                pushed    ghcr.io/octo/server:1.2.0  %1$s  88.2 MB: uploaded 12.3 MB, took over 5 B in <time>
                changes   0 changes since v1.1.0
                          2 commits, 2 modules; v1.1.0 is the nearest stable release on this line
                          left out: 2 merges
                draft     made for v1.2.0; nobody sees it yet
                          uploaded images.txt (80 B) in 0.1 s
                release   v1.2.0 is public: https://github.com/octo/app/releases/tag/v1.2.0
                promote   1.2.0 is the newest stable release
                          moved ghcr.io/octo/server:latest from 1.1.0 to 1.2.0""".formatted(DIGEST));
    }

    @Test
    void namesThePageOfAPackageThatNobodyCanPull() {
        log.images()
                .hiddenPackage(new HiddenPackage(
                        Samples.name("server"),
                        URI.create("https://github.com/orgs/octo/packages/container/server/settings")));

        assertThat(String.join("\n", lines)).isEqualTo("""
                private   ghcr.io/octo/server is new: nobody can pull it without a login. To change that: Change visibility, at
                          https://github.com/orgs/octo/packages/container/server/settings (of a user: /users/ in place of /orgs/)""");
    }

    @Test
    void letsNothingFromOutsideForgeALine() {
        log.say("", "::add-mask::x");
        log.passedOver("model\n::error::x", "a \u001b[2Jlibrary ##[error]x");
        log.images().retrying("PUT\r::error::x", "\u2028::warning::" + "x".repeat(1_000), Duration.ofMillis(500));

        assertThat(lines)
                .hasSize(3)
                .noneMatch(line -> line.strip().startsWith("::") || line.contains("##["))
                .allMatch(line -> line.matches("[^\\p{Cc}\\p{Cf}\\p{Zl}]{1,540}"));
    }

    @Test
    void tellsARunThatFoundEverythingDone() {
        log.images().pushingImages(plan(2, 0, 0));
        log.images().pushedImages(new PushedImages(Samples.TAG, List.of(Samples.pushed("server", "server"))));
        log.publication().foundDraft(Samples.TAG.name(), 2);
        log.publication().keptAsset("images.txt");
        log.publication().published(release());
        log.publication().promoted(new Promotion(List.of(), "1.2.0 is the newest stable release"));
        log.skipped("publish-docs", "no documentation");
        log.publication().composedChangelog(SampleChangelog.since(""));

        assertThat(String.join("\n", lines)).isEqualTo("""
                push      all 2 images are in the registry already
                pushed    ghcr.io/octo/server:1.2.0  %s  88.2 MB: there already
                draft     that of an earlier run is used for v1.2.0; 2 older drafts left as they are
                          images.txt is there already
                          revealed by one request
                promote   1.2.0 is the newest stable release
                          nothing to move
                skipped   publish-docs: no documentation
                changes   0 changes: the first release
                          2 commits, 2 modules
                          left out: 2 merges""".formatted(DIGEST));
    }

    @Test
    void tellsWhichImagesAreThoseOfAnEarlierRelease() {
        PushedImage client = Samples.pushed("client", "client", "b".repeat(40), "1.0.0");
        log.images().pushingImages(plan(0, 1, 1));
        log.images().pushingImages(plan(1, 2, 0));
        log.images().pushedImages(new PushedImages(Samples.TAG, List.of(client)));

        assertThat(String.join("\n", lines))
                .isEqualTo("""
                push      1 image, 1 unchanged
                push      2 unchanged images: nothing to upload, only to tag, 1 there already
                pushed    ghcr.io/octo/client:1.2.0  %s  88.2 MB: unchanged since 1.0.0""".formatted(client.manifest().digest().brief()));
    }

    private static PushPlan plan(int done, int unchanged, int missing) {
        PushedImage image = Samples.pushed("any", "any");
        return new PushPlan(
                Collections.nCopies(done, image),
                Collections.nCopies(unchanged, image),
                Collections.nCopies(missing, Samples.built("any", "any")));
    }

    @Test
    void saysNothingOfPushingNoImages() {
        log.images().pushingImages(plan(0, 0, 0));
        log.images().pushedImages(new PushedImages(Samples.TAG, List.of()));

        assertThat(lines).isEmpty();
    }

    @Test
    void tellsWhatWasMendedInTheClone() {
        log.fetchedAnnotation(Samples.TAG.name());
        log.fetchedTag(Samples.TAG.name());
        log.fetchingHistory();

        assertThat(String.join("\n", lines)).isEqualTo("""
                tag       v1.2.0 was lightweight in this clone; fetched again from the remote: annotated
                tag       v1.2.0 was not in this clone; fetched from the remote: annotated
                clone     shallow; git fetches the commits that are missing""");
    }

    @Test
    void warnsOfWhatARealReleaseWouldRefuse() {
        Problem problem = Problem.of(ProblemCode.TREE_DIRTY, "the work tree differs")
                .found("x")
                .why("y")
                .fix("z");

        log.wouldRefuse(List.of(problem));

        assertThat(lines)
                .containsExactly("! rehearsal: a real release would stop here with HZ-TAG-005, the work tree differs");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "88200000, 88.2 MB",
        "999950000, 1.0 GB",
        "9223372036854775807, 9223372.0 TB"
    })
    void writesSizesForPeople(long bytes, String text) {
        assertThat(new ByteSize(bytes)).hasToString(text);
    }

    private static PublishedRelease release() {
        return new PublishedRelease(1, Samples.TAG.name(), false, "https://github.com/octo/app/releases/tag/v1.2.0");
    }

    private static Descriptor blob(long size) {
        return new Descriptor("any", Digest.of("blob"), size);
    }

    private static ImageRequest request() {
        ContainerSettings settings = new ContainerSettings(
                new ContainerSettings.Process(List.of(), List.of(), Optional.empty(), Optional.empty()),
                Map.of(),
                Map.of(),
                new ContainerSettings.Exposure(Set.of(), Set.of()));
        return new ImageRequest(
                Samples.built("server", "server").identity(),
                new BaseImage(
                        ImageReference.parse("ghcr.io/base/java:17"),
                        List.of(Platform.DEFAULT, Platform.parse("linux/arm64"))),
                new ImageContent(List.of(), settings),
                new Provenance(Instant.EPOCH, Map.of()));
    }
}
