package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.time.Duration;

/** What a fault makes of a request. */
@FunctionalInterface
interface FaultEffect {

    Answer apply(Request request, Service service) throws IOException;

    static FaultEffect answering(Answer answer) {
        return (request, service) -> answer;
    }

    static FaultEffect cuttingAfter(long bodyBytes) {
        return (request, service) -> {
            request.breakAfter(bodyBytes);
            if (bodyBytes > 0) {
                service.answer(request);
            }
            throw new CutException();
        };
    }

    static FaultEffect losingTheAnswer() {
        return (request, service) -> {
            service.answer(request);
            throw new CutException();
        };
    }

    static FaultEffect delaying(Duration delay) {
        return (request, service) -> {
            pause(delay);
            return service.answer(request);
        };
    }

    static FaultEffect answeringLate(Duration delay) {
        return (request, service) -> {
            Answer answer = service.answer(request);
            pause(delay);
            return answer;
        };
    }

    private static void pause(Duration delay) throws IOException {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutException();
        }
    }
}
