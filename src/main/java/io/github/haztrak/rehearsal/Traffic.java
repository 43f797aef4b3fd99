package io.github.haztrak.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What passes through the ports of one stand-in: the log of it, and the faults waiting for it. */
final class Traffic {

    private final RequestLog log = new RequestLog();
    private final Witness witness;
    private final List<PendingFault> faults = new CopyOnWriteArrayList<>();

    Traffic() {
        this(Witness.NOBODY);
    }

    Traffic(Witness witness) {
        this.witness = witness;
    }

    RequestLog log() {
        return log;
    }

    void inject(Fault fault) {
        faults.add(new PendingFault(fault));
    }

    void heal() {
        faults.clear();
    }

    Service through(Service service) {
        return witness == Witness.NOBODY ? faulty(service) : new WitnessedService(service, this::faulty, witness);
    }

    private Service faulty(Service service) {
        return request -> {
            Optional<Fault> fault = claim(request);
            return fault.isPresent() ? fault.get().effect().apply(request, service) : service.answer(request);
        };
    }

    private Optional<Fault> claim(Request request) {
        return faults.stream()
                .filter(fault -> fault.strikes(request))
                .map(PendingFault::fault)
                .findFirst();
    }
}
