package com.example.haztrak.shared;

import static java.util.Objects.requireNonNull;

/** The paper that travels with a consignment: what it is, where it comes from, where it goes, how far it is. */
public record Manifest(TrackingNumber number, String goods, String from, String to, Stage stage) {

    public Manifest {
        requireNonNull(number, "number");
        requireNonNull(goods, "goods");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(stage, "stage");
    }

    /** This manifest, one stage on. */
    public Manifest advance() {
        return new Manifest(number, goods, from, to, stage.next());
    }
}
