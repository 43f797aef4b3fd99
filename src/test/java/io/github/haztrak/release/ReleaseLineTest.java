package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseLineTest {
    private static final TagFormat FORMAT = new TagFormat("v{version}", "app");
    private static final List<FloatingTag> ALL = List.of(FloatingTag.values());

    @ParameterizedTest
    @CsvSource({
        "1.2.0, 1.2.0 is the newest stable release",
        "2.0.0, 2.0.0 is the newest stable release",
        "1.10.0, 1.10.0 is the newest stable release",
        "2.0.0-rc.1, 2.0.0-rc.1 is a pre-release: latest stays where it is",
        "1.1.9, 1.2.0 is newer than 1.1.9: latest stays where it is",
        "1.2, 1.2 is the newest stable release"
    })
    void decidesByTheNewestStableRelease(Version version, String reason) {
        ReleaseLine line = line("v1.2.0", "v1.0.0", "v9.0.0-rc.1", "nightly", "other-9.9.9", "v", "vlatest");

        assertThat(line.forward(version).reason()).isEqualTo(reason);
        assertThat(line.isNewestStable(version)).isEqualTo(reason.contains("newest stable"));
        assertThat(line.forward(version).isNewest()).isEqualTo(reason.contains("newest stable"));
    }

    /** Public are 2.0.0, 1.4.3 and 1.3.0, a pre-release of 2.1.0, and 0.9.0. */
    @ParameterizedTest
    @CsvSource({
        "2.1.0, latest 2.1 2, latest 2.1",
        "2.0.1, latest 2.0 2, latest 2.0",
        "2.0.0, latest 2.0 2, latest 2.0",
        "2.0.0-rc.2, '', ''",
        "2.1.0-rc.1, '', ''",
        "1.5.0, 1.5 1, 1.5",
        "1.4.4, 1.4 1, 1.4",
        "1.4.3, 1.4 1, 1.4",
        "1.4.2, '', ''",
        "1.3.0, 1.3, 1.3",
        "1.2.0, 1.2, 1.2",
        "0.9.1, 0.9, 0.9",
        "0.9.0, 0.9, 0.9",
        "3, latest, latest",
        "3.1, latest 3, latest",
        "1.4, '', ''"
    })
    void movesEachPointerToTheNewestOfItsOwn(Version version, String images, String docs) {
        PointerDecision decision = line("v2.0.0", "v1.4.3", "v1.3.0", "v2.1.0-rc.1", "nightly", "v0.9.0")
                .forward(version);

        assertThat(String.join(" ", decision.imageTags(ALL))).isEqualTo(images);
        assertThat(String.join(" ", decision.docs().names())).isEqualTo(docs);
    }

    @Test
    void movesOnlyTheTagsThatAreWanted() {
        PointerDecision decision = line("v1.4.2").forward(new Version("1.4.3"));

        assertThat(decision.imageTags(List.of())).isEmpty();
        assertThat(decision.imageTags(List.of(FloatingTag.MAJOR, FloatingTag.MINOR)))
                .containsExactly("1.4", "1");
    }

    @Test
    void neverTakesAVersionForAPointer() {
        PointerDecision decision = line("v1.4", "v1").forward(new Version("1.4.1"));

        assertThat(decision.imageTags(ALL)).containsExactly("latest");
        assertThat(decision.docs().names()).containsExactly("latest");
    }

    /** Public are 2.0.0, 1.4.3, 1.4.2 and another project's 3.0.0; Latest is one of them, or none. */
    @ParameterizedTest
    @CsvSource({
        "2.0.0, v2.0.0, true",
        "2.0.0, v1.4.3, false",
        "2.0.0, v1.4.2, false",
        "2.0.0, '', true",
        "2.0.0, other-3.0.0, true",
        "2.0.1, v1.4.2, true",
        "1.4.4, v1.4.3, false"
    })
    void goesForwardUnlessAHandHasSetLatestBack(Version version, String latest, boolean moves) {
        ReleaseLine line = new ReleaseLine(
                line("v2.0.0", "v1.4.3", "v1.4.2", "other-3.0.0").published(),
                FORMAT,
                Optional.of(latest).filter(tag -> !tag.isEmpty()).map(TagName::new));

        assertThat(line.forward(version).isNewest()).isEqualTo(moves);
    }

    @Test
    void movesTheLineOfAFixWhileLatestIsSetBack() {
        ReleaseLine line = new ReleaseLine(
                line("v2.0.0", "v1.4.3", "v1.4.4").published(), FORMAT, Optional.of(new TagName("v1.4.3")));

        assertThat(line.forward(new Version("1.4.4")).imageTags(ALL)).containsExactly("1.4", "1");
        assertThat(line.forward(new Version("2.0.0")).imageTags(ALL)).isEmpty();
    }

    /** Whatever the order of releases: after each, no pointer names less than before, and none a pre-release. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverMovesAPointerBack(long seed) {
        Random random = new Random(seed);
        Map<String, Version> pointers = new HashMap<>();
        List<PublishedRelease> published = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            Version version = new Version(random.nextInt(3) + "." + random.nextInt(3) + "." + random.nextInt(5)
                    + (random.nextInt(4) == 0 ? "-rc." + random.nextInt(3) : ""));
            published.add(new PublishedRelease(n, FORMAT.nameOf(version), !version.isStable(), "page"));
            PointerDecision decision = new ReleaseLine(published, FORMAT).forward(version);
            decision.imageTags(ALL).forEach(name -> {
                assertThat(version.isStable()).isTrue();
                assertThat(pointers.getOrDefault(name, version)).isLessThanOrEqualTo(version);
                pointers.put(name, version);
            });
        }
        assertThat(pointers.get("latest")).isEqualTo(newest(published, any -> true));
        assertThat(pointers.get("1"))
                .isEqualTo(newest(published, version -> version.text().startsWith("1.")));
        assertThat(pointers).doesNotContainKey("0");
    }

    private static Version newest(List<PublishedRelease> published, Predicate<Version> those) {
        return published.stream()
                .map(release -> FORMAT.versionOf(release.tag()).orElseThrow())
                .filter(Version::isStable)
                .filter(those)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    void takesTheFirstReleaseForTheNewest() {
        assertThat(line().isNewestStable(new Version("0.0.1"))).isTrue();
    }

    @Test
    void doesNotCountWhatIsMarkedAsAPreRelease() {
        ReleaseLine line =
                new ReleaseLine(List.of(new PublishedRelease(1, new TagName("v3.0.0"), true, "page")), FORMAT);

        assertThat(line.isNewestStable(new Version("2.0.0"))).isTrue();
    }

    @Test
    @Provokes(ProblemCode.RELEASE_NOT_PUBLISHED)
    void promotesOnlyWhatIsPublic() {
        assertThat(line("v1.2.0").requirePublished(Samples.TAG).tag()).isEqualTo(Samples.TAG.name());
        Refused.when(() -> line("v1.1.0").requirePublished(Samples.TAG))
                .tells(ProblemCode.RELEASE_NOT_PUBLISHED, "v1.2.0");
    }

    private static ReleaseLine line(String... tags) {
        return new ReleaseLine(
                Stream.of(tags)
                        .map(tag -> new PublishedRelease(1, new TagName(tag), false, "page"))
                        .toList(),
                FORMAT);
    }
}
