package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.testing.GitSandbox;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagNameTest {
    private static final String[] PIECES = {
        "v1", ".", "..", "/", "//", "~", "^", ":", "?", "*", "[", "]", "\\", "@", "@{", "{", "}", " ", ".lock", "lock",
        "-", "+", "'", "$(x)", "\u007f", "\t", "ü", "\u202e", "#", "&", "%"
    };

    @TempDir
    Path temp;

    /** Each piece alone, at the start, in the middle and at the end of a name. */
    @Test
    void agreesWithGitAboutWhatATagCanBeNamed() {
        GitSandbox git = GitSandbox.init(temp);
        git.commit("feat: start");
        for (String piece : PIECES) {
            for (String name : new String[] {piece, piece + "x", "x" + piece + "y", "x" + piece, "x/" + piece}) {
                if (name.isBlank()) {
                    continue;
                }
                boolean taken = git.attempt("tag", "-f", "--", name).succeeded();
                git.attempt("tag", "-d", "--", name);
                assertThat(new TagName(name).flaw().isEmpty()).as("<%s>", name).isEqualTo(taken);
            }
        }
    }

    @Test
    void showsWhatGitDoesNotTake() {
        assertThat(new TagName("v1.0~rc").flaw()).contains("~");
        assertThat(new TagName("v1.0.lock").flaw()).contains(".lock");
        assertThat(new TagName("v1.0").flaw()).isEqualTo(Optional.empty());
    }
}
