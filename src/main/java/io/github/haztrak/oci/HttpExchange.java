package io.github.haztrak.oci;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One HTTP exchange with an end. The time-out of {@code java.net.http} ends with the head of the answer (JDK-8208693), so a
 * line that dies in the body would be waited for without end.
 */
record HttpExchange(HttpClient http) {
    private static final Duration LONGEST = Duration.ofHours(1);

    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        return send(request, BodyHandlers.ofByteArray());
    }

    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(limit(request).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("the answer did not end in time");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** As long again for the body of the answer as for its head. */
    private static Duration limit(HttpRequest request) {
        return request.timeout().map(head -> head.multipliedBy(2)).orElse(LONGEST);
    }
}
