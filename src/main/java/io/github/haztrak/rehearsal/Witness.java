package io.github.haztrak.rehearsal;

/** Sees all that an embedded GitHub is asked and answers, whatever faults make of it; called from several threads. */
public interface Witness {

    /** Looks away. */
    Witness NOBODY = exchange -> {};

    /**
     * Takes note of a request when it has been dealt with, before its answer leaves.
     *
     * @param exchange the request and its answer
     */
    void saw(Exchange exchange);

    /** Nothing more is to come: the server is closed. */
    default void ended() {}
}
