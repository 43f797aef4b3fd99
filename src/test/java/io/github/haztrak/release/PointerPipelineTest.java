package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Released were 1.4.2, then 2.0.0, then 1.4.3 of the old line, then a candidate for 2.1.0. */
class PointerPipelineTest {
    private final PointerWorld world = new PointerWorld();

    @BeforeEach
    void releaseAll() {
        world.release("1.4.2", "client", "server");
        world.release("2.0.0", "client", "server");
        world.release("1.4.3", "client", "server");
        world.release("2.1.0-rc.1", "client", "server");
    }

    @Test
    void goesBackToAnyVersionAndForwardAgain() {
        Map<String, String> before = world.pointers();
        assertThat(before)
                .containsEntry("server:latest", "2.0.0")
                .containsEntry("server:2", "2.0.0")
                .containsEntry("server:1.4", "1.4.3")
                .containsEntry("server:1", "1.4.3")
                .containsEntry("docs latest", "2.0.0")
                .containsEntry("docs 1.4", "1.4.3")
                .containsEntry("Latest", "v2.0.0");

        world.promote("1.4.3");

        assertThat(world.pointers())
                .containsEntry("client:latest", "1.4.3")
                .containsEntry("server:latest", "1.4.3")
                .containsEntry("docs latest", "1.4.3")
                .containsEntry("Latest", "v1.4.3")
                .as("who names 2 wants 2")
                .containsEntry("server:2", "2.0.0")
                .containsEntry("docs 2.0", "2.0.0");
        assertThat(world.lines)
                .containsExactly(
                        "promote   1.4.3 by hand",
                        "          moved Latest on GitHub from v2.0.0 to v1.4.3",
                        "          moved ghcr.io/octo/client:latest from 2.0.0 to 1.4.3",
                        "          moved ghcr.io/octo/server:latest from 2.0.0 to 1.4.3",
                        "          moved docs latest from 2.0.0 to 1.4.3");

        world.promote("2.0.0");
        assertThat(world.pointers()).isEqualTo(before);
    }

    @Test
    void takesTheNamesOfItsLineBackToo() {
        world.promote("1.4.2");

        assertThat(world.pointers())
                .containsEntry("server:latest", "1.4.2")
                .containsEntry("server:1.4", "1.4.2")
                .containsEntry("server:1", "1.4.2")
                .containsEntry("docs 1.4", "1.4.2");
    }

    @Test
    void movesNothingTheSecondTime() {
        world.promote("1.4.3");
        world.lines.clear();

        assertThat(world.promote("1.4.3").moved()).isEmpty();
        assertThat(world.lines).containsExactly("promote   1.4.3 by hand", "          nothing to move");
    }

    @Test
    void onlyTellsInADryRun() {
        Map<String, String> before = world.pointers();

        Promotion told = world.pipeline().promote(world.request("1.4.3", true));

        assertThat(world.pointers()).isEqualTo(before);
        assertThat(told.moved()).hasSize(4);
        assertThat(world.lines)
                .startsWith("promote   1.4.3 by hand; nothing is written, by -Dhaztrak.dryRun")
                .contains("          would move Latest on GitHub from v2.0.0 to v1.4.3");
    }

    @Test
    void holdsAgainstARerunOfTheReleaseThatWasTakenBack() {
        world.promote("1.4.3");

        PointerDecision rerun = ReleaseLine.of(world.host, PointerWorld.FORMAT).forward(new Version("2.0.0"));

        assertThat(rerun.moving()).isEmpty();
        assertThat(rerun.reason()).startsWith("Latest was set to 1.4.3 by hand");
    }

    @Test
    void saysWhatHasNowhereToGo() {
        world.release("3.0.0", "client", "server");
        world.release("1.4.4", "server");

        world.promote("1.4.4");

        assertThat(world.lines).contains("! promote   ghcr.io/octo/client:latest stays: 1.4.4 has no such image");
        assertThat(world.pointers()).containsEntry("client:latest", "3.0.0").containsEntry("server:latest", "1.4.4");
    }

    @Test
    void leavesDocumentationThatTheVersionDoesNotHave() {
        world.docs.contents.remove("1.4.3");
        world.promote("1.4.3");

        assertThat(world.pointers()).containsEntry("docs latest", "2.0.0").containsEntry("server:latest", "1.4.3");
    }

    @Test
    @Provokes(ProblemCode.POINTER_TARGET_MISSING)
    void goesToNothingThatIsNotPublic() {
        refused("1.4.9")
                .tells(
                        ProblemCode.POINTER_TARGET_MISSING,
                        "no release of v1.4.9; public are 2.0.0, 1.4.3, 1.4.2",
                        "mvn haztrak:promote -Dhaztrak.version=2.0.0");
        world.host.drafts("v1.4.9");
        refused("1.4.9").tells(ProblemCode.POINTER_TARGET_MISSING, "a draft of v1.4.9", "finish that release first");
    }

    @Test
    @Provokes(ProblemCode.POINTER_TARGET_UNSTABLE)
    void goesToNoPreRelease() {
        refused("2.1.0-rc.1").tells(ProblemCode.POINTER_TARGET_UNSTABLE, "v2.1.0-rc.1 is a pre-release");
    }

    @Test
    @Provokes(ProblemCode.IMAGES_DIFFER_FROM_LIST)
    void goesToNothingWhoseImagesAreGoneOrDiffer() {
        world.registry.tags.remove(Samples.name("client").tagged("1.4.3"));
        world.registry.tags.put(Samples.name("server").tagged("1.4.3"), Samples.pushed("server", "another"));

        refused("1.4.3")
                .tells(ProblemCode.IMAGES_DIFFER_FROM_LIST, "ghcr.io/octo/client:1.4.3", "in the registry: nothing");
        refused("1.4.3")
                .tells(
                        ProblemCode.IMAGES_DIFFER_FROM_LIST,
                        "an image of the version is not what its release lists",
                        Samples.pushed("server", "another").manifest().digest().value());
    }

    @Test
    @Provokes(ProblemCode.IMAGE_LIST_UNREADABLE)
    void goesToNothingWhoseListOfImagesCannotBeReliedOn() {
        String list = world.lists.get("v1.4.3");
        world.lists.put("v1.4.3", "<html>");
        refused("1.4.3").tells(ProblemCode.IMAGE_LIST_UNREADABLE, "images.txt at page", "<html>");
        world.lists.put("v1.4.3", list.replace(":1.4.3", ":2.0.0"));
        refused("1.4.3").tells(ProblemCode.IMAGE_LIST_UNREADABLE, "it lists ghcr.io/octo/client:2.0.0");
        world.lists.remove("v1.4.3");
        refused("1.4.3")
                .tells(ProblemCode.IMAGE_LIST_UNREADABLE, "no whole images.txt at page", "git checkout v1.4.3 &&");
    }

    @Test
    void goesToAVersionThatHasNoImagesAtAll() {
        world.release("1.5.0");
        world.lists.remove("v1.5.0");

        assertThat(world.promote("1.5.0").moved())
                .extracting(Promotion.Move::pointer)
                .containsExactly("Latest on GitHub", "docs latest");
    }

    /** Nothing moves where anything is refused. */
    private Refused refused(String version) {
        Map<String, String> before = world.pointers();
        Refused refused = Refused.when(() -> world.promote(version));
        assertThat(world.pointers()).isEqualTo(before);
        return refused;
    }
}
