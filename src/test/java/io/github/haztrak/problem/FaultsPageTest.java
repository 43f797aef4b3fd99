package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page of faults to the tests it names, and to the faults that no page may leave out. */
class FaultsPageTest {
    private static final Path PAGE = BuildFolder.project("docs/explanation/faults.md");
    private static final Path TESTS = BuildFolder.project("src/test/java");
    private static final int COLUMNS = 4;

    /** Words of each fault that the design asks for, by section. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "GitHub",
            List.of(
                    "primary rate limit",
                    "secondary rate limit",
                    "clock",
                    "5xx when the draft is made, a file sent, the release revealed",
                    "upload cut half-way",
                    "a file of that name exists",
                    "a draft of an earlier run",
                    "a draft of another tool",
                    "two drafts",
                    "public already, same content",
                    "public already, other content",
                    "immutable releases",
                    "a token that may not write",
                    "the tag is missing on the remote",
                    "the tag moves while files go up",
                    "`Link`",
                    "does not show yet"),
            "Git",
            List.of(
                    "no repository",
                    "no commit",
                    "detached HEAD",
                    "linked work tree",
                    "submodule",
                    "shallow",
                    "SHA-256",
                    "tag of a tag",
                    "several tags on HEAD",
                    "another tag's name in it"),
            "The build",
            List.of("a module fails", "-T4", "SIGKILL", "two builds of one tag at once"),
            "The registry",
            List.of(
                    "`Retry-After` in s, ms",
                    "secondary rate limit",
                    "403 denied",
                    "401 in mid-push",
                    "5xx on each verb",
                    "unknown blob",
                    "cut in mid-blob",
                    "answered after the time-out",
                    "cannot be read for seconds",
                    "wrong digest",
                    "holds another image"));

    /** A line of one of the page's tables. */
    private record Row(List<String> cells) {
        static Row of(String line) {
            return new Row(
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList());
        }

        String test() {
            return cells.get(COLUMNS - 1).replace("`", "");
        }
    }

    @Test
    void leavesOutNoFault() throws IOException {
        for (Map.Entry<String, List<String>> section : ASKED.entrySet()) {
            assertThat(section.getValue())
                    .as(section.getKey())
                    .allSatisfy(fault -> assertThat(rows(section.getKey()))
                            .anySatisfy(row ->
                                    assertThat(String.join(" ", row.cells())).contains(fault)));
        }
    }

    @Test
    void tellsOfEachFaultWhatIsSeenAndWhichTestHoldsIt() throws IOException {
        assertThat(rows("")).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(row.cells()).as(row.toString()).hasSize(COLUMNS);
            assertThat(row.cells().get(1)).as(row.toString()).isNotEmpty();
            assertThat(isThere(row.test())).as(row.test() + " is a test").isTrue();
        });
    }

    /** Those under a heading, or all. */
    private static List<Row> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = heading.isEmpty()
                ? page
                : page.substring(page.indexOf("\n## " + heading + "\n") + 1)
                        .replaceFirst("(?s)(\\A## .*?)\n## .*", "$1");
        return section.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| fault |"))
                .map(Row::of)
                .collect(Collectors.toList());
    }

    private static boolean isThere(String test) throws IOException {
        if (test.startsWith("src/it/")) {
            return Files.exists(BuildFolder.project(test).resolve("expected.txt"));
        }
        String[] name = test.split("\\.");
        Pattern method =
                Pattern.compile("@(?:Test|ParameterizedTest)\\b(?:(?!\\n    })[\\s\\S])*?\\bvoid " + name[1] + "\\(");
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file :
                    files.filter(path -> path.endsWith(name[0] + ".java")).toList()) {
                if (method.matcher(Files.readString(file)).find()) {
                    return true;
                }
            }
        }
        return false;
    }
}
