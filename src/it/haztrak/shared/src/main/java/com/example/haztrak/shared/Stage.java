package com.example.haztrak.shared;

/** How far a consignment has come. */
public enum Stage {
    REGISTERED,
    IN_TRANSIT,
    DELIVERED;

    /** The stage after this one; delivered stays delivered. */
    public Stage next() {
        return this == DELIVERED ? this : values()[ordinal() + 1];
    }
}
