package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GitSandboxTest {
    @Test
    void givesTheSameObjectsForTheSameActs() throws Exception {
        assertThat(List.of(tagged(), tagged())).containsOnly(tagged());
    }

    @Test
    void tellsAnAnnotatedTagFromALightweightOne() throws Exception {
        GitSandbox git = GitSandbox.create().write("src/a.txt", "a");
        String commit = git.commit("feat: start\n\nwith a body");
        git.lightweightTag("light");

        assertThat(git.annotatedTag("v1.0.0", "First release")).isNotEqualTo(commit);
        assertThat(git.tagObject("light")).isEqualTo(commit).isEqualTo(git.head());
        assertThat(git.run("cat-file", "-t", "v1.0.0")).isEqualTo("tag");
    }

    private static String tagged() throws Exception {
        GitSandbox git = GitSandbox.create().write("a.txt", "a");
        git.commit("feat: start");
        return git.annotatedTag("v1.0.0", "First release");
    }
}
