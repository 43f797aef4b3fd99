package io.github.haztrak.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A misbehaviour to inject into a stand-in: which requests it meets, and what becomes of them.
 *
 * <pre>{@code
 * registry.inject(Fault.on("PUT", "/manifests/1\\.0\\.0$").after(1).times(2).answering(503));
 * }</pre>
 *
 * A fault is immutable and keeps no count, so one fault can be injected into several servers.
 */
public final class Fault {

    private final Trigger trigger;
    private final FaultEffect effect;

    private Fault(Trigger trigger, FaultEffect effect) {
        this.trigger = trigger;
        this.effect = effect;
    }

    /**
     * Starts a fault that strikes the first matching request, once.
     *
     * @param method an HTTP method in capitals, or {@code *} for any
     * @param target a regular expression to be found in the path and query as they came
     * @return the trigger, to be narrowed and given an effect
     */
    public static Trigger on(String method, String target) {
        return new Trigger(method, Pattern.compile(target), 0, 1);
    }

    Trigger trigger() {
        return trigger;
    }

    FaultEffect effect() {
        return effect;
    }

    /**
     * Which requests a fault strikes.
     *
     * @param method an HTTP method in capitals, or {@code *} for any
     * @param target found in the path and query as they came
     * @param after how many matching requests pass unharmed first
     * @param times how many matching requests are struck then
     */
    public record Trigger(String method, Pattern target, int after, int times) {

        /** Refuses counts that could never strike. */
        public Trigger {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(target, "target");
            if (after < 0 || times < 1) {
                throw new IllegalArgumentException("after " + after + ", times " + times);
            }
        }

        /**
         * Lets matching requests pass first.
         *
         * @param requests how many
         * @return the narrowed trigger
         */
        public Trigger after(int requests) {
            return new Trigger(method, target, requests, times);
        }

        /**
         * Strikes more than once.
         *
         * @param requests how many matching requests in a row
         * @return the widened trigger
         */
        public Trigger times(int requests) {
            return new Trigger(method, target, after, requests);
        }

        /**
         * Answers without doing the work; the request body is read and dropped.
         *
         * @param status HTTP status code
         * @return the fault
         */
        public Fault answering(int status) {
            return answering(status, Map.of(), "");
        }

        /**
         * Answers without doing the work; the request body is read and dropped.
         *
         * @param status HTTP status code
         * @param headers header fields of the answer
         * @param body text of the answer
         * @return the fault
         */
        public Fault answering(int status, Map<String, String> headers, String body) {
            Content content = Content.of(body.getBytes(StandardCharsets.UTF_8));
            return new Fault(this, FaultEffect.answering(new Answer(status, headers, content)));
        }

        /**
         * Closes the connection in the middle of the request body, as a broken line does: what the server makes of
         * the part that arrived, it keeps. With 0 nothing is done at all. A body that is not longer than that is
         * worked on, and its answer is lost.
         *
         * @param bodyBytes how many bytes of the request body arrive
         * @return the fault
         */
        public Fault cuttingAfter(long bodyBytes) {
            return new Fault(this, FaultEffect.cuttingAfter(bodyBytes));
        }

        /**
         * Does the work, then closes the connection instead of answering.
         *
         * @return the fault
         */
        public Fault losingTheAnswer() {
            return new Fault(this, FaultEffect.losingTheAnswer());
        }

        /**
         * Waits before doing the work.
         *
         * @param delay how long
         * @return the fault
         */
        public Fault delaying(Duration delay) {
            return new Fault(this, FaultEffect.delaying(delay));
        }

        /**
         * Does the work at once and holds the answer back.
         *
         * @param delay how long
         * @return the fault
         */
        public Fault answeringLate(Duration delay) {
            return new Fault(this, FaultEffect.answeringLate(delay));
        }

        boolean matches(Request request) {
            return (method.equals("*") || method.equals(request.method()))
                    && target.matcher(request.target()).find();
        }
    }
}
