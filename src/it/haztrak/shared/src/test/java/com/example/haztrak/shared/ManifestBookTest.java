package com.example.haztrak.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManifestBookTest {

    private static final Manifest SOLVENTS =
            new Manifest(TrackingNumber.of(471), "Spent solvents", "Rotterdam", "Basel", Stage.REGISTERED);

    @Test
    void findsAManifestByItsNumber() {
        ManifestBook book = new ManifestBook(List.of(SOLVENTS));

        assertEquals(Optional.of(SOLVENTS), book.find(TrackingNumber.of(471)));
        assertEquals(Optional.empty(), book.find(TrackingNumber.of(472)));
    }

    @Test
    void refusesANumberUsedTwice() {
        assertThrows(IllegalArgumentException.class, () -> new ManifestBook(List.of(SOLVENTS, SOLVENTS.advance())));
    }

    @Test
    void aManifestAdvancesUntilItIsDelivered() {
        Manifest delivered = SOLVENTS.advance().advance();

        assertEquals(Stage.DELIVERED, delivered.stage());
        assertEquals(delivered, delivered.advance());
    }
}
