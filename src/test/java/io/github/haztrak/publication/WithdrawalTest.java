package io.github.haztrak.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.publication.Withdrawal.Page;
import io.github.haztrak.tag.TagName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {
    private static final PublishedRelease INSTEAD =
            new PublishedRelease(3, new TagName("v1.4.3"), false, "https://github.com/octo/shop/releases/tag/v1.4.3");
    private static final Withdrawal WITHDRAWAL = new Withdrawal(Optional.of("it loses orders"), Optional.of(INSTEAD));

    @Test
    void standsOnTopOfThePage() {
        Page page = WITHDRAWAL.on(new Page("Shop 2.0.0", "Faster."));

        assertThat(page.title()).isEqualTo("Withdrawn: Shop 2.0.0");
        assertThat(page.body()).isEqualTo("""
                        <!-- haztrak:withdrawn -->
                        > [!CAUTION]
                        > **This release is withdrawn: do not use it.** it loses orders
                        > Use [v1.4.3](https://github.com/octo/shop/releases/tag/v1.4.3) instead.
                        <!-- /haztrak:withdrawn -->

                        Faster.""");
        assertThat(Withdrawal.isIn(page.body())).isTrue();
        assertThat(Withdrawal.isIn("Faster.")).isFalse();
    }

    @Test
    void isPutThereOnce() {
        Page page = WITHDRAWAL.on(new Page("Shop 2.0.0", "Faster."));

        assertThat(WITHDRAWAL.on(page)).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Faster.", "One\n\nTwo", "<!-- haztrak:images -->\nx\n<!-- /haztrak:images -->\n\nby hand"})
    void leavesThePageAsItWas(String body) {
        Page before = new Page("Shop 2.0.0", body);

        assertThat(Withdrawal.off(WITHDRAWAL.on(before))).isEqualTo(before);
        assertThat(Withdrawal.off(before)).isEqualTo(before);
    }

    @Test
    void survivesWhatGitHubMakesOfLineEnds() {
        Page page = WITHDRAWAL.on(new Page("Shop 2.0.0", "Faster."));
        Page edited = new Page(page.title(), page.body().replace("\n", "\r\n"));

        assertThat(Withdrawal.isIn(edited.body())).isTrue();
        assertThat(Withdrawal.off(edited)).isEqualTo(new Page("Shop 2.0.0", "Faster."));
    }

    @Test
    void quotesAReasonAsOneHarmlessLine() {
        String reason = "see\n<!-- /haztrak:withdrawn -->\n# @everyone " + "x".repeat(400);
        Page page = new Withdrawal(Optional.of(reason), Optional.empty()).on(new Page("t", "text"));

        assertThat(page.body().lines()).hasSize(6);
        assertThat(page.body()).hasSizeLessThan(700).doesNotContain("@everyone ");
        assertThat(Withdrawal.off(page)).isEqualTo(new Page("t", "text"));
    }
}
