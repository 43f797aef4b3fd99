package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One remote that can be asked in two ways: by the second where the first gets no answer (HZ-TAG-008). */
public final class FallbackTagRemote implements TagRemote {
    private final TagRemote first;
    private final TagRemote second;

    /**
     * Two ways to the same remote.
     *
     * @param first asked always
     * @param second asked where the first cannot reach the remote
     */
    public FallbackTagRemote(TagRemote first, TagRemote second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        return asked(remote -> remote.find(name));
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        return asked(remote -> remote.recover(name, there));
    }

    private <T> T asked(Function<TagRemote, T> question) {
        try {
            return question.apply(first);
        } catch (ReleaseException refused) {
            if (!isUnreachable(refused)) {
                throw refused;
            }
            return askedSecond(question, refused.problems());
        }
    }

    private <T> T askedSecond(Function<TagRemote, T> question, List<Problem> before) {
        try {
            return question.apply(second);
        } catch (ReleaseException refused) {
            throw isUnreachable(refused)
                    ? new ReleaseException(Stream.concat(before.stream(), refused.problems().stream())
                            .toList())
                    : refused;
        }
    }

    private static boolean isUnreachable(ReleaseException refused) {
        return refused.problems().stream().allMatch(problem -> problem.code() == ProblemCode.REMOTE_UNREACHABLE);
    }
}
