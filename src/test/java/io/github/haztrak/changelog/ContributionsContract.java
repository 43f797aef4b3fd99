package io.github.haztrak.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.changelog.Changelog.Release;
import io.github.haztrak.changelog.Contributions.Known;
import io.github.haztrak.changelog.Contributions.Question;
import io.github.haztrak.tag.CommitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a changelog relies on, whoever is asked, and whether they answer or not. */
public abstract class ContributionsContract {
    /** Where the range begins. */
    protected static final CommitId BASE = new CommitId("b".repeat(40));

    /** Who is asked; may know of commits 1 to 9, and of {@link #BASE}. */
    protected abstract Contributions contributions() throws Exception;

    /** Commits by number. */
    protected static CommitId id(int number) {
        return new CommitId(String.format("%040x", number));
    }

    @Test
    void tellsOnlyOfCommitsThatAreAskedAbout() throws Exception {
        Known known = contributions().of(question(3, since()));

        assertThat(known.logins().keySet()).isSubsetOf(id(1), id(2), id(3));
        assertThat(known.newcomers()).isSubsetOf(known.logins().values());
    }

    @Test
    void callsNobodyNewWithoutAReleaseBefore() throws Exception {
        assertThat(contributions().of(question(3, Optional.empty())).newcomers())
                .isEmpty();
    }

    @Test
    void tellsNothingOfNothing() throws Exception {
        assertThat(contributions().of(question(0, since()))).isEqualTo(Known.NOTHING);
    }

    @Test
    void tellsTheSameTwice() throws Exception {
        Contributions contributions = contributions();

        assertThat(contributions.of(question(3, since()))).isEqualTo(contributions.of(question(3, since())));
    }

    private static Optional<Since> since() {
        return Optional.of(new Since("v1.0.0", BASE, Since.Reason.NEAREST_STABLE));
    }

    private static Question question(int commits, Optional<Since> since) {
        List<CommitId> ids = IntStream.rangeClosed(1, commits)
                .mapToObj(ContributionsContract::id)
                .toList();
        return new Question(new Release(id(1), Instant.EPOCH, Optional.empty()), since, ids);
    }
}
