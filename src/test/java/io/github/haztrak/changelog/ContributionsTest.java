package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Contributions.Known;
import io.github.haztrak.changelog.Contributions.PullRequest;
import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final Person ANN = new Person("Ann", "ann@example.test");
    private static final Person BOB = new Person("Bob", "2+bob@users.noreply.github.com");

    private final KnownHistory history = new KnownHistory()
            .commit("track it (#7)", ANN)
            .commit("fix: the map (#8)", BOB)
            .after("v1.0.0");

    @Test
    void giveAccountsToThoseWhoseAddressTellsNone() {
        String text = told(known(Map.of(KnownHistory.id(1), "ann-octo"), Map.of(), Set.of()), Grouping.DEFAULT);

        assertThat(text).endsWith("Contributors: @ann-octo, @bob");
    }

    @Test
    void welcomeThoseWhoAreNew() {
        Map<CommitId, String> logins = Map.of(KnownHistory.id(1), "ann-octo", KnownHistory.id(2), "bob");

        assertThat(told(known(logins, Map.of(), Set.of("bob")), Grouping.DEFAULT))
                .endsWith("Contributors: @ann-octo, @bob (first contribution)");
    }

    @Test
    void giveTheTitleThatThePullRequestHasNow() {
        PullRequest now = new PullRequest("feat(map): track consignments", Set.of());

        assertThat(told(known(Map.of(), Map.of(7, now), Set.of()), Grouping.DEFAULT))
                .contains("### Features\n\n- **map**: track consignments (#7");
    }

    @Test
    void groupByLabels() {
        Grouping grouping = new Grouping(List.of(Group.of("Maps", "label:Area/Map"), Group.of("Rest", Group.REST)));
        PullRequest labelled = new PullRequest("fix: the map", Set.of("area/map"));

        assertThat(told(known(Map.of(), Map.of(8, labelled), Set.of()), grouping))
                .contains("### Maps\n\n- the map (#8", "### Rest\n\n- track it (#7");
    }

    @Test
    void makeNothingOfATitleButText() {
        PullRequest hostile = new PullRequest("feat: <b>@everyone</b> [x](http://example.test)", Set.of());

        assertThat(told(known(Map.of(), Map.of(7, hostile), Set.of()), Grouping.DEFAULT))
                .contains("- \\<b>@\u2060everyone\\</b> \\[x](http:\u2060//example.test) (#7");
    }

    @Test
    void leaveARightTextWhereNothingIsKnown() {
        assertThat(told(Known.NOTHING, Grouping.DEFAULT))
                .contains("### Fixes\n\n- the map (#8", "### Other changes\n\n- track it (#7")
                .endsWith("Contributors: Ann, @bob");
    }

    private static Known known(
            Map<CommitId, String> logins, Map<Integer, PullRequest> pullRequests, Set<String> newcomers) {
        return new Known(logins, pullRequests, newcomers);
    }

    private String told(Known known, Grouping grouping) {
        ChangelogSettings settings = new ChangelogSettings(
                new ChangelogSettings.Releases(new TagFormat("v{version}", "any"), new BaseRule.Tags(true, List.of())),
                grouping,
                ChangelogSettings.Selection.DEFAULT);
        Changelog changelog = new ChangelogComposer(history, settings, question -> known)
                .compose(new ChangelogRequest(
                        "HEAD", Optional.empty(), new ChangelogRequest.About(Optional.empty(), Optional.empty())));
        return new MarkdownRenderer(Links.NONE, true).render(changelog);
    }
}
