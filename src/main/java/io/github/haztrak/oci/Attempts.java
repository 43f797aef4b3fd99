package io.github.haztrak.oci;

import io.github.haztrak.image.TransferEvents;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Makes a request again until it is answered for good, within the limits of a {@link RetryPolicy}. */
final class Attempts {
    private final RetryPolicy policy;
    private final TransferEvents events;

    Attempts(RetryPolicy policy, TransferEvents events) {
        this.policy = policy;
        this.events = events;
    }

    /** One try. */
    interface Exchange {
        HttpResponse<byte[]> send() throws IOException;
    }

    /**
     * Why a try did not succeed.
     *
     * @param reason status and answer, or the error
     * @param response the answer, if there was one
     */
    record Failure(String reason, Optional<HttpResponse<byte[]>> response) {
        static Failure of(HttpResponse<byte[]> response) {
            return new Failure(RegistryProblems.answer(response), Optional.of(response));
        }

        /** No token: that is a no, unless the token service only has a bad time. */
        static Failure of(RegistryCall call, TokenRefusedException refused) {
            if (!RetryPolicy.isTransient(refused.response())) {
                throw RegistryProblems.denied(call, refused.response());
            }
            return of(refused.response());
        }

        static Failure of(IOException broken) {
            String message = broken.getMessage();
            return new Failure(
                    broken.getClass().getSimpleName() + (message == null ? "" : ": " + message), Optional.empty());
        }
    }

    HttpResponse<byte[]> of(RegistryCall call, Exchange exchange) {
        for (int attempt = 1; ; attempt++) {
            Failure failure;
            try {
                HttpResponse<byte[]> response = exchange.send();
                if (!RetryPolicy.isTransient(response)) {
                    return response;
                }
                failure = Failure.of(response);
            } catch (TokenRefusedException refused) {
                failure = Failure.of(call, refused);
            } catch (IOException broken) {
                failure = Failure.of(broken);
            }
            pause(call, attempt, failure);
        }
    }

    /** Waits before the next try, or gives up after the last. */
    void pause(RegistryCall call, int attempt, Failure failure) {
        if (attempt >= policy.attempts()) {
            throw RegistryProblems.failing(call, failure.reason() + "\nafter " + attempt + " attempts");
        }
        Duration pause = policy.pause(attempt, failure.response());
        events.retrying(call.toString(), failure.reason(), pause);
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryProblems.interrupted();
        }
    }
}
