package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.Withdrawal;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Released were 1.4.2, then 2.0.0, then 1.4.3 of the old line. */
class WithdrawTest {
    private final PointerWorld world = new PointerWorld();

    @BeforeEach
    void releaseAll() {
        world.release("1.4.2", "client", "server");
        world.release("2.0.0", "client", "server");
        world.release("1.4.3", "client", "server");
    }

    @Test
    void leadsEverythingToTheNewestThatStands() {
        world.withdraw("2.0.0");

        assertThat(world.pointers())
                .containsEntry("Latest", "v1.4.3")
                .containsEntry("client:latest", "1.4.3")
                .containsEntry("server:latest", "1.4.3")
                .containsEntry("docs latest", "1.4.3")
                .as("there is no other release for these")
                .containsEntry("server:2", "2.0.0")
                .containsEntry("server:2.0", "2.0.0")
                .containsEntry("docs 2.0", "2.0.0");
        assertThat(world.lines)
                .containsExactly(
                        "withdraw  v2.0.0: it loses orders",
                        "          moved Latest on GitHub from v2.0.0 to v1.4.3",
                        "          marked as withdrawn, and as a pre-release; images, files and tag stay",
                        "          moved ghcr.io/octo/client:latest from 2.0.0 to 1.4.3",
                        "          moved ghcr.io/octo/server:latest from 2.0.0 to 1.4.3",
                        "          marked as withdrawn in the list of documentation",
                        "          moved docs latest from 2.0.0 to 1.4.3",
                        "! withdraw  ghcr.io/octo/client:2.0 stays: there is no other release for it",
                        "! withdraw  ghcr.io/octo/server:2.0 stays: there is no other release for it",
                        "! withdraw  ghcr.io/octo/client:2 stays: there is no other release for it",
                        "! withdraw  ghcr.io/octo/server:2 stays: there is no other release for it",
                        "! withdraw  docs 2.0 stays: there is no other documentation for it");
        assertThat(world.docs.withdrawn).containsExactly("2.0.0");
        assertThat(world.host.told)
                .containsExactly(new Withdrawal(Optional.of("it loses orders"), Optional.of(release("v1.4.3"))));
    }

    @Test
    void leadsTheNamesOfALineToTheReleaseBeforeIt() {
        world.withdraw("1.4.3");

        assertThat(world.pointers())
                .containsEntry("Latest", "v2.0.0")
                .containsEntry("server:latest", "2.0.0")
                .containsEntry("server:1.4", "1.4.2")
                .containsEntry("server:1", "1.4.2")
                .containsEntry("docs 1.4", "1.4.2")
                .containsEntry("docs latest", "2.0.0");
    }

    @Test
    void doesNothingTheSecondTime() {
        world.withdraw("1.4.3");
        Map<String, String> before = world.pointers();
        world.lines.clear();

        assertThat(world.withdraw("1.4.3").moved()).isEmpty();
        assertThat(world.pointers()).isEqualTo(before);
        assertThat(world.host.told).hasSize(1);
        assertThat(world.lines).containsExactly("withdraw  v1.4.3: it loses orders", "          nothing to move");
    }

    @Test
    void finishesWhatStoppedHalfWay() {
        world.registry.failing = true;
        Refused.when(() -> world.withdraw("2.0.0")).tells(ProblemCode.REGISTRY_FAILING, "it is down");
        assertThat(world.pointers()).containsEntry("Latest", "v1.4.3").containsEntry("server:latest", "2.0.0");
        assertThat(release("v2.0.0").withdrawn()).isTrue();
        world.registry.failing = false;

        world.withdraw("2.0.0");

        assertThat(world.pointers()).containsEntry("server:latest", "1.4.3").containsEntry("docs latest", "1.4.3");
        assertThat(world.host.told).hasSize(1);
    }

    @Test
    void leavesPointersThatLeadElsewhereAlready() {
        world.promote("1.4.2");
        Map<String, String> before = world.pointers();

        assertThat(world.withdraw("2.0.0").moved()).isEmpty();
        assertThat(world.pointers()).isEqualTo(before).containsEntry("Latest", "v1.4.2");
        assertThat(release("v2.0.0").withdrawn()).isTrue();
    }

    @Test
    void marksAPreReleaseToo() {
        world.release("2.1.0-rc.1", "client", "server");

        assertThat(world.withdraw("2.1.0-rc.1").moved()).isEmpty();
        assertThat(release("v2.1.0-rc.1").withdrawn()).isTrue();
    }

    @Test
    void marksTheOnlyReleaseThoughNothingElseIsThere() {
        PointerWorld single = new PointerWorld();
        single.release("1.0.0", "server");

        assertThat(single.withdraw("1.0.0").moved()).isEmpty();
        assertThat(single.host.told).containsExactly(new Withdrawal(Optional.of("it loses orders"), Optional.empty()));
        assertThat(single.lines)
                .contains("! withdraw  ghcr.io/octo/server:latest stays: there is no other release for it");
    }

    @Test
    void onlyTellsInADryRun() {
        Map<String, String> before = world.pointers();

        world.pipeline().withdraw(world.request("2.0.0", true), Optional.empty());

        assertThat(world.pointers()).isEqualTo(before);
        assertThat(world.host.told).isEmpty();
        assertThat(world.lines)
                .startsWith("withdraw  v2.0.0; nothing is written, by -Dhaztrak.dryRun")
                .contains("          would be marked as withdrawn, and as a pre-release; images, files and tag stay");
    }

    @Test
    void changesNothingIfWhatStandsCannotBeReliedOn() {
        world.registry.tags.remove(Samples.name("client").tagged("1.4.3"));
        Map<String, String> before = world.pointers();

        Refused.when(() -> world.withdraw("2.0.0"))
                .tells(ProblemCode.IMAGES_DIFFER_FROM_LIST, "ghcr.io/octo/client:1.4.3");
        assertThat(world.pointers()).isEqualTo(before);
        assertThat(world.host.told).isEmpty();
    }

    @Test
    @Provokes(ProblemCode.RELEASE_WITHDRAWN)
    void keepsPointersFromComingBackByThemselves() {
        world.withdraw("2.0.0");

        Refused.when(() -> world.promote("2.0.0"))
                .tells(
                        ProblemCode.RELEASE_WITHDRAWN,
                        "the release v2.0.0 was withdrawn",
                        "mvn haztrak:withdraw -Dhaztrak.undo -Dhaztrak.version=v2.0.0");
        world.release("2.0.1", "client", "server");
        assertThat(world.pointers()).containsEntry("server:2", "2.0.1").containsEntry("Latest", "v2.0.1");
    }

    @Test
    void isTakenBackByItsTwin() {
        Map<String, String> before = world.pointers();
        world.withdraw("2.0.0");
        world.lines.clear();

        world.pipeline().restore(world.request("2.0.0", false));
        world.pipeline().restore(world.request("2.0.0", false));
        assertThat(release("v2.0.0"))
                .isEqualTo(new PublishedRelease(2, release("v2.0.0").tag(), false, "page"));
        assertThat(world.lines)
                .containsExactly(
                        "withdraw  v2.0.0, undone",
                        "          restored; the pointers follow by mvn haztrak:promote -Dhaztrak.version=2.0.0",
                        "          marked as standing in the list of documentation",
                        "withdraw  v2.0.0, undone",
                        "          nothing to move");

        world.promote("2.0.0");
        assertThat(world.pointers()).isEqualTo(before);
    }

    private PublishedRelease release(String tag) {
        return world.host.releases.stream()
                .filter(release -> release.tag().value().equals(tag))
                .findFirst()
                .orElseThrow();
    }
}
