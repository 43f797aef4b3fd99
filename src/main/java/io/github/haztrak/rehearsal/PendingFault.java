package io.github.haztrak.rehearsal;

import java.util.concurrent.atomic.AtomicInteger;

/** A fault with the count of requests it has met. */
final class PendingFault {

    private final Fault fault;
    private final AtomicInteger met = new AtomicInteger();

    PendingFault(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    boolean strikes(Request request) {
        Fault.Trigger trigger = fault.trigger();
        if (!trigger.matches(request)) {
            return false;
        }
        int before = met.getAndIncrement();
        return before >= trigger.after() && before - trigger.after() < trigger.times();
    }
}
