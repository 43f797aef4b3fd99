package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.TagName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseSummaryTest {
    private static final String PAGE = "https://github.com/octo/haztrak/releases/tag/v1.2.0";

    @Test
    void showsAReleaseOnOneScreen() {
        String text =
                new ReleaseSummary(PublicationFixture.images("Spring"), release("v1.2.0", false), List.of()).markdown();

        assertThat(text)
                .startsWith(
                        "### [`v1.2.0`](" + PAGE + ") is public\n\nVersion `1.2.0` of commit `cccccccc`, 2 images\n\n")
                .contains("| `client` | `docker pull ghcr.io/octo/haztrak/client@sha256:aaaa");
    }

    @Test
    void leadsNowhereAfterARehearsal() {
        String text =
                new ReleaseSummary(PublicationFixture.images("Spring"), release("v1.2.0", true), List.of()).rehearsed();

        assertThat(text)
                .startsWith("### `v1.2.0` was rehearsed; nothing left the build\n\nPre-release `1.2.0`")
                .doesNotContain(PAGE);
    }

    @Test
    void needsNoImages() {
        assertThat(new ReleaseSummary(PublicationFixture.none("Spring"), release("v1.2.0", false), List.of())
                        .markdown())
                .endsWith("of commit `cccccccc`, without images");
    }

    @Test
    void showsATagAsItIs() {
        String text =
                new ReleaseSummary(PublicationFixture.none("Spring"), release("v1`**2", false), List.of()).markdown();

        assertThat(text).startsWith("### [`` v1`**2 ``](");
    }

    private static PublishedRelease release(String tag, boolean prerelease) {
        return new PublishedRelease(1, new TagName(tag), prerelease, PAGE);
    }
}
