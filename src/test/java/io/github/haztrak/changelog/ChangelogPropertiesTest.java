package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every history, tried on histories made by chance. */
class ChangelogPropertiesTest {
    private static final List<String> SUBJECTS = List.of(
            "feat: x",
            "fix(a b)!: x",
            "FIX(): @octo",
            "# heading",
            "- list",
            "<script>alert(1)</script>",
            "<!-- ",
            "```",
            "[x](http://x.test)",
            "@everyone",
            "![i](//x)",
            "Revert \"feat: x\"",
            "fixup! feat: x",
            "docs: 1. x\u2028# y",
            "> quote",
            "",
            "&lt;b&gt; &#64;octo",
            "build(deps): bump <b> from 1 to 2",
            "chore(\u202e): x",
            "feat: y (#12)",
            "perf: *x* _y_ ~~z~~",
            "***",
            "===",
            "1. x",
            "| a | b |");
    private static final List<String> BODIES = List.of(
            "",
            "\n\nBREAKING CHANGE: # gone\n@octo <b>\n",
            "\n\nCloses #3",
            "\n\n* feat: @octo listed\n\n* fix: <i>\n",
            "\n\nThis reverts commit %s.",
            "\n\nCo-authored-by: @octo <script> <x@example.test>",
            "\n\n# heading\n\n- list");
    private static final List<String> MERGES = List.of(
            "Merge branch 'x'",
            "Merge pull request #7 from o/b\n\n# @octo <b>",
            "Merge pull request #8 from o/b",
            "Octopus");

    @RepeatedTest(60)
    void eachCommitIsToldOnceOrLeftOutForAReason(RepetitionInfo repetition) {
        List<Commit> commits =
                history(new Random(repetition.getCurrentRepetition()), 1 + repetition.getCurrentRepetition() * 3);

        Changelog changelog = composed(commits);

        List<CommitId> leftOut = changelog.range().tally().leftOut().values().stream()
                .flatMap(List::stream)
                .toList();
        assertThat(leftOut).doesNotHaveDuplicates();
        Set<CommitId> lists = new HashSet<>();
        entries(changelog).stream()
                .filter(entry -> lists(commits, entry))
                .forEach(entry -> lists.addAll(entry.source().commits()));
        Set<CommitId> told = new HashSet<>();
        for (Changelog.Entry entry : entries(changelog)) {
            assertThat(entry.source().commits())
                    .doesNotHaveDuplicates()
                    .allMatch(id -> told.add(id) || lists.contains(id));
        }
        leftOut.forEach(
                id -> assertThat(told.add(id)).as("left out and told: %s", id).isTrue());
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        commits.stream().map(Commit::id).toList());
    }

    private static List<Changelog.Entry> entries(Changelog changelog) {
        return changelog.sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
    }

    /** Only what a squashed commit lists is told in several entries. */
    private static boolean lists(List<Commit> commits, Changelog.Entry entry) {
        return commits.stream()
                .filter(commit -> entry.source().commits().contains(commit.id()))
                .anyMatch(commit -> commit.text().message().contains("\n* "));
    }

    @RepeatedTest(60)
    void noLineOpensAHeadingAMentionOrHtml(RepetitionInfo repetition) {
        List<Commit> commits = history(new Random(-repetition.getCurrentRepetition()), 80);

        String text = new MarkdownRenderer(Links.NONE, true).render(composed(commits));

        assertThat(text.lines().filter(line -> !line.isEmpty()))
                .allMatch(line -> line.matches("### [A-Z][A-Za-z ]+|- .*\\(.*[0-9a-f]{8}.*\\)|  - .*|Contributors: .*"
                        + "|<details><summary>\\d+ updates</summary>|</details>"));
        String own = text.replaceAll("</?(details|summary)>", "");
        assertThat(own).doesNotContainPattern("@[A-Za-z0-9]").doesNotContainPattern("(?<!\\\\)<[A-Za-z/!?]");
        assertThat(own).doesNotContainPattern("(?<!\\\\)\\[|://|(?<!\\\\)&(#|[A-Za-z]+;)");
    }

    private static Changelog composed(List<Commit> commits) {
        KnownHistory history = new KnownHistory().after("v0.9.0");
        commits.forEach(history::add);
        return history.composed("1.0.0", ChangelogSettings.of(new TagFormat("v{version}", "zoo")));
    }

    /** Each commit is older than its children; a merge has one or two parents more, anywhere below it. */
    private static List<Commit> history(Random random, int size) {
        List<Commit> commits = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            int own = number;
            boolean merge = random.nextInt(4) == 0;
            int[] parents = IntStream.concat(
                            IntStream.of(own + 1),
                            merge ? random.ints(1 + random.nextInt(2), own + 1, own + 12) : IntStream.empty())
                    .distinct()
                    .toArray();
            String body = String.format(
                    BODIES.get(random.nextInt(BODIES.size())),
                    KnownHistory.id(own + 1 + random.nextInt(9)).hex());
            String message = parents.length > 1
                    ? MERGES.get(random.nextInt(MERGES.size()))
                    : SUBJECTS.get(random.nextInt(SUBJECTS.size())) + body;
            commits.add(KnownHistory.commitOf(own, message, parents));
        }
        return commits;
    }
}
