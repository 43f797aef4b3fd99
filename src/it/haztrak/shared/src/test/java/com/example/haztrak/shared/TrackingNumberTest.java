package com.example.haztrak.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @Test
    void appendsTheCheckDigitToTheSerial() {
        assertEquals("HZ-004718", TrackingNumber.of(471).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HZ-004719", "HZ-047118", "hz-004718", "HZ-4718"})
    void refusesWhatIsMistyped(String value) {
        assertThrows(IllegalArgumentException.class, () -> new TrackingNumber(value));
    }
}
