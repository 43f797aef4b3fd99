package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.RealTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that tells a site its container's environment, run by this machine's shell. */
class SiteEnvironmentTest {
    private static final Path SCRIPT = BuildFolder.project("src/main/resources/io/github/haztrak/mojo/site-env.sh");

    @TempDir
    private Path folder;

    @BeforeEach
    void shell() {
        RealTools.require("sh", "awk");
    }

    @Test
    void tellsTheVariablesOfThePrefixAlone() throws IOException {
        run(Map.of("APP_B", "2", "APP_A", "1", "APPLE", "no", "GITHUB_TOKEN", "secret", "MY_APP_C", "no"));
        assertThat(file()).hasContent("""
                window.env = {
                  "APP_A": "1",
                  "APP_B": "2"
                };""");
    }

    @Test
    void givesBackWhateverAValueHolds() throws IOException {
        String hostile = "\"; alert('x') // </script><!-- & $(id) `id` ${HOME} \\ \\u0041 %s é\n\ttwo\u2028three\u2029";
        run(Map.of("APP_TEXT", hostile));
        assertThat(values().path("APP_TEXT").textValue()).isEqualTo(hostile);
        assertThat(Files.readString(file())).doesNotContain("</script", "<!--", "\u2028", "\u2029");
    }

    @Test
    void leavesTheSitesOwnFileInForceWhereNothingIsToBeTold() throws IOException {
        run(Map.of("APP_A", "1"));
        run(Map.of("OTHER", "1"));
        assertThat(file()).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    private JsonNode values() throws IOException {
        String text = Files.readString(file()).strip();
        assertThat(text).startsWith("window.env = {").endsWith("};");
        return new ObjectMapper().readTree(text.substring("window.env = ".length(), text.length() - 1));
    }

    private void run(Map<String, String> variables) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", SCRIPT.toString(), folder.toString()).inheritIO();
        shell.environment().keySet().retainAll(Set.of("PATH"));
        shell.environment().putAll(variables);
        assertThat(shell.start().onExit().join().exitValue()).isZero();
    }

    private Path file() {
        return folder.resolve("env.js");
    }
}
