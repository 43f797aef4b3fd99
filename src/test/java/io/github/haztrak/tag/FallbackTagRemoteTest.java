package io.github.haztrak.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FallbackTagRemoteTest {
    private static final TagName TAG = new TagName("v1.0.0");
    private static final RemoteTag THERE = new RemoteTag("a".repeat(40), Optional.of(KnownRepository.COMMIT.hex()));

    private final KnownRepository first = new KnownRepository();
    private final KnownRepository second = new KnownRepository();
    private final TagRemote remote = new FallbackTagRemote(first, () -> second);

    @Test
    void takesTheAnswerOfTheFirst() {
        first.onRemote("v1.0.0", 'a', true);
        second.unreachable(refusal(ProblemCode.REMOTE_UNREACHABLE, "must not be asked"));

        assertThat(remote.find(TAG)).contains(THERE);
    }

    @Test
    void believesTheFirstThatThereIsNoSuchTag() {
        second.onRemote("v1.0.0", 'a', true);

        assertThat(remote.find(TAG)).isEmpty();
    }

    @Test
    void asksTheSecondWhereTheFirstIsUnreachable() {
        first.unreachable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no git"));
        second.onRemote("v1.0.0", 'a', true);

        assertThat(remote.find(TAG)).contains(THERE);
    }

    @Test
    void doesNotBelieveTheSecondThatThereIsNoSuchTag() {
        first.unreachable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no git"));

        assertThat(problems(() -> remote.find(TAG))).containsExactly("no git");
    }

    @Test
    void recoversByTheSecondWhereTheFirstIsUnreachable() {
        first.unrecoverable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no git"));

        assertThat(remote.recover(TAG, THERE)).isEqualTo(KnownRepository.object('a'));
    }

    @Test
    void tellsWhyBothAreUnreachable() {
        first.unreachable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no git"));
        second.unreachable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no API"));

        assertThat(problems(() -> remote.find(TAG))).containsExactly("no git", "no API");
    }

    @Test
    void doesNotGoAroundARefusal() {
        first.unrecoverable(refusal(ProblemCode.TAG_DIFFERS_ON_REMOTE, "moved"));

        assertThat(problems(() -> remote.recover(TAG, THERE))).containsExactly("moved");
    }

    @Test
    void believesTheRefusalOfTheSecond() {
        first.unrecoverable(refusal(ProblemCode.REMOTE_UNREACHABLE, "no git"));
        second.unrecoverable(refusal(ProblemCode.TAG_DIFFERS_ON_REMOTE, "moved"));

        assertThat(problems(() -> remote.recover(TAG, THERE))).containsExactly("moved");
    }

    private static List<String> problems(ThrowingCallable asking) {
        return catchThrowableOfType(ReleaseException.class, asking).problems().stream()
                .map(Problem::what)
                .toList();
    }

    private static ReleaseException refusal(ProblemCode code, String what) {
        return Problem.of(code, what).found("a").why("b").fix("c").exception();
    }
}
