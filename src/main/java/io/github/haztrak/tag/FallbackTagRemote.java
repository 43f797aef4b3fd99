package io.github.haztrak.tag;

import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One remote that can be asked in two ways: by the second where the first gets no answer (HZ-TAG-008). That the second finds
 * no tag proves nothing, since GitHub says the same of what a token may not see.
 */
public final class FallbackTagRemote implements TagRemote {
    private final TagRemote first;
    private final Supplier<TagRemote> second;

    /**
     * Two ways to the same remote.
     *
     * @param first asked always
     * @param second asked where the first cannot reach the remote, and made only then
     */
    public FallbackTagRemote(TagRemote first, Supplier<TagRemote> second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Optional<RemoteTag> find(TagName name) {
        try {
            return first.find(name);
        } catch (ReleaseException refused) {
            Optional<RemoteTag> found = afterwards(refused, remote -> remote.find(name));
            if (found.isEmpty()) {
                throw refused;
            }
            return found;
        }
    }

    @Override
    public TagObject recover(TagName name, RemoteTag there) {
        try {
            return first.recover(name, there);
        } catch (ReleaseException refused) {
            return afterwards(refused, remote -> remote.recover(name, there));
        }
    }

    private <T> T afterwards(ReleaseException before, Function<TagRemote, T> question) {
        if (!isUnreachable(before)) {
            throw before;
        }
        try {
            return question.apply(second.get());
        } catch (ReleaseException refused) {
            throw isAboutTheTag(refused) ? refused : both(before, refused);
        }
    }

    private static ReleaseException both(ReleaseException before, ReleaseException refused) {
        return new ReleaseException(Stream.concat(before.problems().stream(), refused.problems().stream())
                .toList());
    }

    private static boolean isAboutTheTag(ReleaseException refused) {
        return refused.problems().stream().allMatch(problem -> problem.code() == ProblemCode.TAG_DIFFERS_ON_REMOTE);
    }

    private static boolean isUnreachable(ReleaseException refused) {
        return refused.problems().stream().allMatch(problem -> problem.code() == ProblemCode.REMOTE_UNREACHABLE);
    }
}
