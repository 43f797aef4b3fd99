package io.github.haztrak.publication;

import static io.github.haztrak.publication.PublicationFixture.body;
import static io.github.haztrak.publication.PublicationFixture.changelog;
import static io.github.haztrak.publication.PublicationFixture.entry;
import static io.github.haztrak.publication.PublicationFixture.image;
import static io.github.haztrak.publication.PublicationFixture.images;
import static io.github.haztrak.publication.PublicationFixture.many;
import static io.github.haztrak.publication.PublicationFixture.none;
import static io.github.haztrak.publication.PublicationFixture.section;
import static io.github.haztrak.publication.PublicationFixture.tag;
import static io.github.haztrak.publication.PublicationFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Changelog;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.PushedImages;
import io.github.haztrak.testing.SampleChangelog;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReleaseBodyTest {
    private static final String ALL = "https://github.com/octo/haztrak/releases/download/v1.2.0/changes.md";
    private static final Changelog SMALL = changelog(
            "v1.1.0",
            SampleChangelog.section("Features", entry("track containers"), entry("list stages")),
            SampleChangelog.section("Fixes", entry("no more lost shipments")));

    @Test
    void tellsWhatTheTagSaysWhichImagesThereAreAndWhatChanged() {
        assertThat(text(images("Containers\n\nShipments can be *tracked* by container.\n"), SMALL))
                .isEqualTo("""
                        <!-- haztrak:introduction -->
                        ## Containers

                        Shipments can be *tracked* by container.
                        <!-- /haztrak:introduction -->

                        <!-- haztrak:images -->
                        ## Images

                        | Image | Pull exactly this | Size | Tag |
                        | --- | --- | ---: | --- |
                        | `client` | `docker pull ghcr.io/octo/haztrak/client@sha256:%1$s` | 999 B | `1.2.0`, new |
                        | `server` | `docker pull ghcr.io/octo/haztrak/server@sha256:%2$s` | 84.2 MB | `1.2.0`, new |
                        <!-- /haztrak:images -->

                        <!-- haztrak:changes -->
                        ## Changes

                        ### Features

                        - track containers (cccccccc)
                        - list stages (cccccccc)

                        ### Fixes

                        - no more lost shipments (cccccccc)
                        <!-- /haztrak:changes -->

                        <!-- haztrak:verification -->
                        ## Verify

                        An image that is pulled by its digest is exactly this one, wherever its tags point by then. `images.txt` lists all digests.
                        <!-- /haztrak:verification -->

                        <!-- haztrak:links -->
                        All commits: https://github.com/octo/haztrak/compare/v1.1.0...v1.2.0
                        <!-- /haztrak:links -->""".formatted("a".repeat(64), "b".repeat(64)));
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(text(none(""), changelog(""))).isEqualTo("""
                <!-- haztrak:changes -->
                ## Changes

                No changes.
                <!-- /haztrak:changes -->

                <!-- haztrak:links -->
                All commits: https://github.com/octo/haztrak/commits/v1.2.0
                <!-- /haztrak:links -->""");
    }

    @Test
    void encodesHostileTagNamesInLinks() {
        PushedImages images = new PushedImages(tag("rel/1.2)](x) @octo", ""), List.of());

        String text = text(images, SampleChangelog.of("rel/1.2)](x) @octo", "a b#c?<i>"));

        assertThat(text).contains("/compare/a%20b%23c%3F%3Ci%3E...rel%2F1.2%29%5D%28x%29%20%40octo");
    }

    @Test
    void tellsImagesOfTheSameLastNameApart() {
        PushedImages images = new PushedImages(
                tag("v1.2.0", ""),
                List.of(image("ghcr.io/octo/one/server", 'a', 1), image("ghcr.io/octo/two/server", 'b', 1)));

        assertThat(text(images, SMALL)).contains("| `octo/one/server` |", "| `octo/two/server` |");
    }

    @Test
    void tellsWhichImagesAreThoseOfAnEarlierRelease() {
        PushedImages images = new PushedImages(
                PublicationFixture.tag("v1.2.0", ""),
                List.of(
                        PublicationFixture.earlier("ghcr.io/octo/haztrak/client", "1.0.0"),
                        PublicationFixture.earlier("ghcr.io/octo/haztrak/server", "1.0 | @octo"),
                        PublicationFixture.image("ghcr.io/octo/haztrak/tool", 'c', 7)));

        assertThat(new ImageTable(images).markdown())
                .contains("| `1.2.0`, unchanged since 1.0.0 |", "| `1.2.0`, unchanged since an earlier release |")
                .contains("7 B | `1.2.0`, new |")
                .doesNotContain("@octo");
    }

    @Test
    void tellsWhatAnIndexIsFor() {
        PushedImage index = image("ghcr.io/octo/haztrak/client", 'a', 7);
        PushedImage several = new PushedImage(
                index.name(),
                index.manifest(),
                7,
                Map.of(),
                List.of(Platform.DEFAULT, new Platform("linux", "arm", "v7"), new Platform("linux", "|@octo", "")));

        assertThat(new ImageTable(new PushedImages(tag("v1.2.0", ""), List.of(several))).markdown())
                .contains("| Platforms | Size |", "` | `linux/amd64`, `linux/arm/v7` | 7 B | `1.2.0`, new |");
    }

    @Test
    void keepsMarksOutOfItsBlocks() {
        String mark = "<!-- /haztrak:introduction -->";

        MarkedText text = new MarkedText(
                text(images("```\n" + mark + "\n```"), changelog("v1.1.0", SampleChangelog.section("*", entry(mark)))));

        assertThat(text.blocks()).containsOnlyKeys(MarkedText.GENERATED);
        assertThat(text.text()).containsOnlyOnce("\n" + mark + "\n");
    }

    @Test
    void listsTheImagesInTheFormOfAChecksumFile() {
        assertThat(ReleaseBody.imageList(images("")))
                .isEqualTo("a".repeat(64) + "  ghcr.io/octo/haztrak/client:1.2.0\n" + "b".repeat(64)
                        + "  ghcr.io/octo/haztrak/server:1.2.0\n");
        assertThat(ReleaseBody.imageList(none(""))).isEmpty();
    }

    @Test
    void leavesOutChangesAtTheEndWholeAndCounted() {
        Changelog changelog = changelog("v1.1.0", section("Features", 40, 50), section("Fixes", 4000, 50));

        String text = text(images("Big"), changelog);

        assertThat(text).hasSizeBetween(ReleaseDraft.BODY_LIMIT - 200, ReleaseDraft.BODY_LIMIT);
        long shown = text.lines().filter(line -> line.startsWith("- change")).count();
        Matcher leftOut = Pattern.compile(
                        "_(\\d+) more changes are left out here: \\[all of them]\\(" + ALL + "\\)\\._")
                .matcher(text);
        assertThat(leftOut.find()).isTrue();
        assertThat(shown + Long.parseLong(leftOut.group(1))).isEqualTo(4040);
        assertThat(text.lines().filter(line -> line.startsWith("- change")))
                .allMatch(line -> line.endsWith("(cccccccc)"));
        assertThat(text).endsWith(" https://github.com/octo/haztrak/compare/v1.1.0...v1.2.0\n<!-- /haztrak:links -->");
    }

    @Test
    void putsAllChangesBesideTheTextWhereTheyHaveNoRoom() {
        Changelog changelog = changelog("v1.1.0", section("Fixes", 4000, 50));

        assertThat(body().render(images("Big"), changelog, false).allChanges())
                .hasValueSatisfying(
                        all -> assertThat(all.lines()).hasSize(4002).allMatch(line -> !line.contains("left out")));
        assertThat(body().render(images("Small"), SMALL, false).allChanges()).isEmpty();
    }

    @Test
    void leavesOutAnEntryThatIsTooLongByItself() {
        assertThat(text(none(""), changelog("v1.1.0", section("Fixes", 1, 200_000))))
                .contains("## Changes\n\n_1 more change is left out here: [all of them](" + ALL + ")._\n<!-- /haz");
    }

    @Test
    void pointsToTheListWhenTheTableIsTooLong() {
        String text = text(many(1000, ""), SMALL);

        assertThat(text)
                .containsPattern("\\d+ more are listed in `images\\.txt`\\.")
                .hasSizeLessThan(50_000);
    }

    @RepeatedTest(10)
    void isNeverLongerThanGitHubTakes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String annotation = random.ints(random.nextInt(40_000), 0, 12)
                .mapToObj(
                        n -> List.of("@a", "<b", "![", "\n", "\n\n", "```\n", "&#64;", "x ", "\u202e", "~~~", "\r", "é")
                                .get(n))
                .collect(Collectors.joining());
        Changelog changelog = changelog(
                "v1.1.0",
                section("*", 1 + random.nextInt(1500), random.nextInt(200)),
                section("Fixes", 1 + random.nextInt(20), random.nextInt(8_000)));

        PushedImages images = many(random.nextInt(400), annotation);
        String text = text(images, changelog);

        assertThat(text.length()).isLessThanOrEqualTo(ReleaseDraft.BODY_LIMIT);
        assertThat(text(images, changelog)).isEqualTo(text);
    }
}
