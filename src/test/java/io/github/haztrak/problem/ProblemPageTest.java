package io.github.haztrak.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pages to the code: what a message or a page points at is there, and what is there is explained. */
class ProblemPageTest {
    private static final Path PROBLEMS = BuildFolder.project("docs/reference/problems.md");
    private static final Path CONFIGURATION = BuildFolder.project("docs/reference/configuration.md");
    private static final Path README = BuildFolder.project("README.md");
    private static final Path GOALS = BuildFolder.project("src/main/java/io/github/haztrak/mojo");
    private static final Pattern CODE_HEADING = Pattern.compile("(?m)^## (HZ-\\S+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

    /** {@code haztrak.lock} is a file. */
    private static final Pattern NAMED_PROPERTY =
            Pattern.compile("(?<![.\\w])(haztrak\\.(?!lock\\b)[A-Za-z]+(?:\\.[A-Za-z]+)*)");

    private static final Pattern DECLARED_PROPERTY = Pattern.compile("(?i)property = \"(haztrak\\.[^\"]+)\"");
    private static final int README_LIMIT = 150;

    @Test
    void everyCodeIsExplainedAndNoOther() throws IOException {
        assertThat(found(CODE_HEADING, Files.readString(PROBLEMS)))
                .containsExactlyInAnyOrderElementsOf(
                        codes().map(ProblemCode::id).toList());
    }

    @Test
    void noTwoProblemsShareACode() {
        assertThat(codes().map(ProblemCode::id)).doesNotHaveDuplicates();
    }

    @Test
    void aMessageLeadsToTheSectionOfItsCode() throws IOException {
        Set<String> anchors = anchors(PROBLEMS);

        assertThat(codes()).allSatisfy(code -> {
            assertThat(code.page()).endsWith("/docs/reference/problems.md#" + code.anchor());
            assertThat(anchors).contains(code.anchor());
        });
    }

    @Test
    void everySectionSaysWhatItMeansWhatWasFoundWhatToTypeAndWhatIsLeft() throws IOException {
        List<String> sections = Arrays.stream(Files.readString(PROBLEMS).split("(?m)^## "))
                .filter(section -> section.startsWith("HZ-"))
                .toList();

        assertThat(sections)
                .isNotEmpty()
                .allSatisfy(
                        section -> assertThat(section).contains("**Means:**", "**Found", "**Type", "**Left behind:**"));
    }

    @Test
    void everyRelativeLinkLeadsToAFileAndItsSection() throws IOException {
        for (Path page : pages()) {
            for (String link : found(LINK, prose(page))) {
                if (!link.matches("[a-z]+:.*")) {
                    assertLeadsSomewhere(page, link);
                }
            }
        }
    }

    @Test
    void everyUserPropertyIsInTheReferenceAndNoOther() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (Path source : filesUnder(GOALS, ".java")) {
            declared.addAll(found(DECLARED_PROPERTY, Files.readString(source)));
        }

        String reference = Files.readString(CONFIGURATION) + Files.readString(CONFIGURATION.resolveSibling("goals.md"));
        assertThat(new TreeSet<>(found(NAMED_PROPERTY, reference)))
                .isEqualTo(declared)
                .isNotEmpty();
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(README_LIMIT);
    }

    private static void assertLeadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        assertThat(target).as("%s in %s", link, page).exists();
        if (parts.length == 2) {
            assertThat(anchors(target)).as("%s in %s", link, page).contains(parts[1]);
        }
    }

    private static Stream<ProblemCode> codes() {
        return Arrays.stream(ProblemCode.values());
    }

    private static List<Path> pages() throws IOException {
        return Stream.concat(Stream.of(README), filesUnder(BuildFolder.project("docs"), ".md").stream())
                .toList();
    }

    private static List<Path> filesUnder(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    /** A heading's anchor as GitHub makes it. */
    private static Set<String> anchors(Path page) throws IOException {
        return found(HEADING, prose(page)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String prose(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page)).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
