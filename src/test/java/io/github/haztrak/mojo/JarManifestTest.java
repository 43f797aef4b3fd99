package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarManifestTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void losesWhatTellsOfTheBuildWhateverEndsItsLines(String end) {
        String manifest = String.join(
                end,
                "Manifest-Version: 1.0",
                "Built-By: a user whose name takes more than one line, as the specific",
                " ation has it",
                "Created-By: Maven JAR Plugin 3.5.0",
                "build-jdk-spec: 17",
                "Main-Class: Main",
                "",
                "Name: Main.class",
                "Built-By: kept",
                "");

        assertThat(JarManifest.of(manifest.getBytes(StandardCharsets.UTF_8))
                        .withoutBuild()
                        .text())
                .isEqualTo(String.join(
                        end,
                        "Manifest-Version: 1.0",
                        "Created-By: Maven JAR Plugin 3.5.0",
                        "Main-Class: Main",
                        "",
                        "Name: Main.class",
                        "Built-By: kept",
                        ""));
    }

    @Test
    void staysAsItIsWhereItTellsNothing() {
        String manifest = "Manifest-Version: 1.0\r\nNot-Built-By: x\r\n\r\n";

        assertThat(new JarManifest(manifest).withoutBuild().text()).isEqualTo(manifest);
        assertThat(new JarManifest("").withoutBuild().bytes()).isEmpty();
    }
}
