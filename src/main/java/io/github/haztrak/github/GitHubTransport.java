package io.github.haztrak.github;

import io.github.haztrak.problem.ProxyRefusal;
import io.github.haztrak.problem.TlsFailure;
import io.github.haztrak.publication.PublicationEvents;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Sends requests to GitHub, each with a time-out for all of it, and again when that can help. */
final class GitHubTransport {
    /** A page of a hundred releases with the longest bodies comes to half of it; in bytes. */
    private static final long LARGEST = 64_000_000;

    private final HttpClient http;
    private final Patience patience;
    private final PublicationEvents events;
    private final AtomicReference<Duration> waited = new AtomicReference<>(Duration.ZERO);

    GitHubTransport(HttpClient http, Patience patience, PublicationEvents events) {
        this.http = http;
        this.patience = patience;
        this.events = events;
    }

    Waiting waiting() {
        return new Waiting(patience, waited, events);
    }

    /**
     * The answer once no repetition can better it.
     *
     * @throws UnansweredException if it may have been done, and must not be done twice
     * @throws GaveUpException if GitHub keeps failing
     */
    Answer send(GitHubCall call) {
        Waiting waiting = waiting();
        while (true) {
            try {
                return sendOnce(call);
            } catch (UnansweredException failure) {
                if (!failure.mayBeRepeated()) {
                    throw failure;
                }
                waiting.after(failure);
            }
        }
    }

    private Answer sendOnce(GitHubCall call) {
        Answer answer = Answer.of(exchange(call));
        if (answer.status() == ProxyRefusal.STATUS) {
            throw ProxyRefusal.onTheWayTo(call.uri().getHost());
        }
        if (answer.limited()) {
            throw UnansweredException.limited(call, answer.toString(), answer.asked(Instant.now()));
        }
        if (answer.failed()) {
            throw UnansweredException.lost(call, answer.toString(), answer.asked(Instant.now()));
        }
        return answer;
    }

    /** The client's own time-out ends with the head of an answer; this one covers the body too. */
    private HttpResponse<byte[]> exchange(GitHubCall call) {
        Duration timeout = call.timeout(patience.answer());
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(call.request(), new BoundedBody(LARGEST));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw UnansweredException.lost(call, "no answer within " + timeout.toSeconds() + " s", Duration.ZERO);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new GaveUpException(call + "\ninterrupted", e);
        } catch (ExecutionException e) {
            throw broken(call, e.getCause());
        }
    }

    private static RuntimeException broken(GitHubCall call, Throwable cause) {
        if (!(cause instanceof IOException)) {
            return new IllegalStateException(call.toString(), cause);
        }
        Optional<TlsFailure> untrusted = TlsFailure.of((IOException) cause);
        if (untrusted.isPresent()) {
            return GitHubProblems.untrusted(call, untrusted.get());
        }
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return UnansweredException.lost(call, cause.getClass().getSimpleName() + message, Duration.ZERO);
    }
}
