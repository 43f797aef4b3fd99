package io.github.haztrak.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.Provokes;
import io.github.haztrak.testing.Refused;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionTagsTest {
    private static final BuiltImage CLIENT = Samples.built("client", "client");
    private static final BuiltImage SERVER = Samples.built("server", "server");

    private static final PushedImage EARLIER = Samples.pushed("client", "client", "b".repeat(40), "1.1.0");

    private final MemoryRegistry registry = new MemoryRegistry();

    @Test
    void missesWhatIsNotThere() {
        PushedImage client = Samples.pushed("client", "client");
        PushPlan plan = new VersionTags(Samples.TAG, List.of(client)).plan(List.of(CLIENT, SERVER), none());

        assertThat(plan).isEqualTo(new PushPlan(List.of(client), List.of(), List.of(SERVER)));
    }

    @Test
    void findsAnImageOfTheReleaseBeforeThatIsTheSame() {
        PushPlan plan = new VersionTags(Samples.TAG, List.of()).plan(List.of(CLIENT, SERVER), before(EARLIER));

        assertThat(plan).isEqualTo(new PushPlan(List.of(), List.of(EARLIER), List.of(SERVER)));
    }

    @Test
    void takesAnImageForNewThatIsNotTheSameOrDoesNotSay() {
        PushedImage silent = Samples.pushed("server", "server");
        PushedImage other = Samples.pushed("client", "another", "b".repeat(40), "1.1.0");

        PushPlan plan = new VersionTags(Samples.TAG, List.of()).plan(List.of(CLIENT, SERVER), before(silent, other));

        assertThat(plan.missing()).containsExactly(CLIENT, SERVER);
    }

    @Test
    void isDoneWithAnImageThatAnEarlierRunGaveTheVersion() {
        PushPlan plan = new VersionTags(Samples.TAG, List.of(EARLIER)).plan(List.of(CLIENT), before(EARLIER));

        assertThat(plan).isEqualTo(new PushPlan(List.of(EARLIER), List.of(), List.of()));
    }

    @Test
    void asksForTheReleaseBeforeOnlyWhereSomethingIsOpen() {
        EarlierRelease unasked = new EarlierRelease(
                () -> {
                    throw new AssertionError("nobody wants to know");
                },
                registry);

        PushPlan plan = new VersionTags(Samples.TAG, List.of(Samples.pushed("client", "client")))
                .plan(List.of(CLIENT), unasked);

        assertThat(plan.done()).hasSize(1);
    }

    @Test
    void neverTakesAnotherImageUnderTheVersionForTheSame() {
        PushedImage sameAsWell = Samples.pushed("client", "client", "d".repeat(40), "1.1.9");

        Refused.when(() -> new VersionTags(Samples.TAG, List.of(sameAsWell)).plan(List.of(CLIENT), before(EARLIER)))
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/client:1.2.0");
        Refused.when(() -> new VersionTags(Samples.TAG, List.of(EARLIER)).plan(List.of(CLIENT), none()))
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/client:1.2.0");
    }

    @Test
    @Provokes(ProblemCode.VERSION_TAKEN)
    void listsAllImagesThatAreTaken() {
        VersionTags there = new VersionTags(
                Samples.TAG, List.of(Samples.pushed("client", "other"), Samples.pushed("server", "other", "none")));

        Refused refused = Refused.when(() -> there.plan(List.of(CLIENT, SERVER), none()))
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/client:1.2.0", Samples.COMMIT.brief())
                .tells(ProblemCode.VERSION_TAKEN, "ghcr.io/octo/server:1.2.0");
        assertThat(refused.problems()).hasSize(2);
    }

    private EarlierRelease none() {
        return EarlierRelease.none(registry);
    }

    private EarlierRelease before(PushedImage... images) {
        registry.tag(List.of(images), "1.1.0");
        return new EarlierRelease(() -> Optional.of(new Version("1.1.0")), registry);
    }
}
