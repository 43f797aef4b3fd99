package io.github.haztrak.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void cutsAListIntoPages() {
        List<Integer> all = List.of(1, 2, 3, 4, 5);

        assertThat(new Page(1, 2).of(all)).containsExactly(1, 2);
        assertThat(new Page(3, 2).of(all)).containsExactly(5);
        assertThat(new Page(9, 2).of(all)).isEmpty();
    }

    @Test
    void hasNoLinksWhenAllFitsOnOnePage() {
        assertThat(new Page(1, 30).link("http://x", 30)).isEmpty();
    }

    @Test
    void linksToTheNextAndTheLastPage() {
        assertThat(new Page(1, 30).link("http://x", 61))
                .contains("<http://x?per_page=30&page=2>; rel=\"next\", <http://x?per_page=30&page=3>; rel=\"last\"");
    }

    @Test
    void keepsToGitHubsLimits() {
        assertThat(Page.of(new Query(""))).isEqualTo(new Page(1, 30));
        assertThat(Page.of(new Query("per_page=500&page=2"))).isEqualTo(new Page(2, 100));
        assertThat(Page.of(new Query("per_page=0&page=-1"))).isEqualTo(new Page(1, 30));
    }

    @Test
    void decodesTheParametersOfAQuery() {
        Query query = new Query("scope=a%3Ab&scope=c&empty=&flag");

        assertThat(query.all("scope")).containsExactly("a:b", "c");
        assertThat(query.first("empty")).contains("");
        assertThat(query.first("flag")).contains("");
        assertThat(query.first("missing")).isEmpty();
    }
}
