package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One operation of the API: which requests it takes, and what answers them. */
record GitHubRoute(String method, Pattern path, boolean writes, Handler handler) {

    static GitHubRoute of(String method, String path, Handler handler) {
        return new GitHubRoute(method, Pattern.compile(path), !method.equals("GET"), handler);
    }

    /** A question too long for an address: it is posted, and needs no right to write. */
    static GitHubRoute asking(String path, Handler handler) {
        return new GitHubRoute("POST", Pattern.compile(path), false, handler);
    }

    boolean takes(Request request) {
        String asked = request.method().equals("HEAD") ? "GET" : request.method();
        return method.equals(asked) && path.matcher(request.path()).matches();
    }

    Answer answer(Request request, GitHubRights rights) throws IOException {
        if (writes) {
            rights.requireWrite();
        }
        return handler.answer(new GitHubCall(request, rights, parts(request.path())));
    }

    private List<String> parts(String text) {
        Matcher matcher = path.matcher(text);
        return matcher.matches() ? parts(matcher.toMatchResult()) : List.of();
    }

    private static List<String> parts(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .toList();
    }

    /** Answers one operation. */
    @FunctionalInterface
    interface Handler {
        Answer answer(GitHubCall call) throws IOException;
    }
}
