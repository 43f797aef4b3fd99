package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseLineTest {
    private static final TagFormat FORMAT = new TagFormat("v{version}", "app");

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

        assertThat(line.reason(version)).isEqualTo(reason);
        assertThat(line.isNewestStable(version)).isEqualTo(reason.contains("newest stable"));
    }

    /** Public are 2.0.0, 1.4.3 and 1.3.0, and a pre-release of 2.1.0. */
    @ParameterizedTest
    @CsvSource({
        "2.1.0, latest 2.1",
        "2.0.0, latest 2.0",
        "2.0.0-rc.2, ''",
        "2.1.0-rc.1, ''",
        "1.4.3, 1.4",
        "1.4.2, ''",
        "1.4.4, 1.4",
        "1.2.0, 1.2",
        "3, latest",
        "1.4, ''"
    })
    void leadsToDocumentationForwardOnly(Version version, String aliases) {
        ReleaseLine line = line("v2.0.0", "v1.4.3", "v1.3.0", "v2.1.0-rc.1", "nightly");

        assertThat(String.join(" ", line.docsAliases(version).names())).isEqualTo(aliases);
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
