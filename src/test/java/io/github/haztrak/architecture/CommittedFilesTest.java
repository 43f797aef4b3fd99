package io.github.haztrak.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.BuildFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the project, whatever is in it. */
class CommittedFilesTest {
    // In brackets the dots do not match themselves, so this file passes its own test.
    private static final Pattern REGISTRY_HOST =
            Pattern.compile("repo1?[.]maven[.]|registry[.]npm|registry[.]yarn|deb[.]debian|security[.]debian");
    private static final Set<String> BUILT = Set.of("target", ".git", "node_modules", ".idea");
    private static final Set<String> TOP_LEVEL =
            Set.of("pom.xml", "mvnw", "mvnw.cmd", "src", "docs", "README.md", "LICENSE", "target");

    @Test
    void noFileNamesTheHostOfAPackageRegistry() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(REGISTRY_HOST.matcher(text).find()).as(file.toString()).isFalse();
        }
    }

    @Test
    void theTestWouldSeeSuchAHost() {
        assertThat(REGISTRY_HOST.matcher("https://registry" + ".npmjs.example").find())
                .isTrue();
        assertThat(REGISTRY_HOST.matcher("https://repo1" + ".maven.example").find())
                .isTrue();
    }

    @Test
    void nothingNewStandsAtTheTopLevelWithoutADecision() throws IOException {
        try (Stream<Path> entries = Files.list(BuildFolder.project(""))) {
            assertThat(entries.map(entry -> entry.getFileName().toString()).filter(name -> !name.startsWith(".")))
                    .isSubsetOf(TOP_LEVEL);
        }
    }

    @Test
    void noLockFileRecordsWhereItsPackagesCameFrom() throws IOException {
        assertThat(files()).noneMatch(file -> file.endsWith("package-lock.json"));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(BuildFolder.project(""))) {
            return files.filter(Files::isRegularFile)
                    .filter(CommittedFilesTest::isOurs)
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (Path part : BuildFolder.project("").relativize(file)) {
            if (BUILT.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
