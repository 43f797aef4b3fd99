package io.github.haztrak.oci;

import io.github.haztrak.image.TransferEvents;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Makes a request again until it is answered for good, within the limits of a {@link RetryPolicy}. */
final class Attempts {
    private final RetryPolicy policy;
    private final TransferEvents events;
    private final RegistryDenials denials;

    Attempts(RetryPolicy policy, TransferEvents events, RegistryDenials denials) {
        this.policy = policy;
        this.events = events;
        this.denials = denials;
    }

    /** One try. */
    interface Exchange<T> {
        T send() throws IOException;
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

        static Failure of(IOException broken) {
            String message = broken.getMessage();
            return new Failure(
                    broken.getClass().getSimpleName() + (message == null ? "" : ": " + message), Optional.empty());
        }
    }

    /** No token: that is a no, unless the token service only has a bad time. */
    Failure failure(RegistryCall call, TokenRefusedException refused) {
        if (!RetryPolicy.isTransient(refused.response())) {
            throw denials.refused(call, refused);
        }
        return Failure.of(refused.response());
    }

    HttpResponse<byte[]> of(RegistryCall call, Exchange<HttpResponse<byte[]>> exchange) {
        try {
            return orRefusal(call, exchange);
        } catch (TokenRefusedException refused) {
            throw denials.refused(call, refused);
        }
    }

    /** The same for who wants to hear the token service's no. */
    HttpResponse<byte[]> orRefusal(RegistryCall call, Exchange<HttpResponse<byte[]>> exchange)
            throws TokenRefusedException {
        return repeated(
                call,
                exchange,
                response -> RetryPolicy.isTransient(response) ? Optional.of(Failure.of(response)) : Optional.empty());
    }

    /** Whatever a try gives, if it gives anything. */
    <T> T repeated(RegistryCall call, Exchange<T> exchange) throws TokenRefusedException {
        return repeated(call, exchange, any -> Optional.empty());
    }

    private <T> T repeated(RegistryCall call, Exchange<T> exchange, Function<T, Optional<Failure>> judge)
            throws TokenRefusedException {
        Instant end = Instant.now().plus(policy.limit());
        for (int attempt = 1; ; attempt++) {
            Failure failure;
            try {
                T answer = exchange.send();
                Optional<Failure> judged = judge.apply(answer);
                if (judged.isEmpty()) {
                    return answer;
                }
                failure = judged.get();
            } catch (TokenRefusedException refused) {
                if (!RetryPolicy.isTransient(refused.response())) {
                    throw refused;
                }
                failure = Failure.of(refused.response());
            } catch (IOException broken) {
                failure = Failure.of(broken);
            }
            if (attempt < policy.attempts()) {
                requireTime(call, end, failure);
            }
            pause(call, attempt, failure);
        }
    }

    private void requireTime(RegistryCall call, Instant end, Failure failure) {
        if (Instant.now().isAfter(end)) {
            throw RegistryProblems.failing(
                    call, failure.reason() + "\nfor more than " + policy.limit().toSeconds() + " s");
        }
    }

    /** Waits before the next try, or gives up after the last. */
    void pause(RegistryCall call, int attempt, Failure failure) {
        if (attempt >= policy.attempts()) {
            throw RegistryProblems.failing(call, failure.reason() + "\nafter " + attempt + " attempts");
        }
        Duration asked = failure.response().map(RetryPolicy::asked).orElse(Duration.ZERO);
        if (asked.compareTo(policy.longest()) > 0) {
            throw RegistryProblems.busy(call, failure.reason(), asked);
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
