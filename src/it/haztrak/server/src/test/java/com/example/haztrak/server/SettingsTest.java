package com.example.haztrak.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void startsWithoutAnySetting() {
        assertEquals(new Settings(8080, Optional.empty()), Settings.from(Map.of()));
    }

    @Test
    void takesItsPortFromTheEnvironment() {
        assertEquals(9090, Settings.from(Map.of("PORT", "9090")).port());
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Settings.from(Map.of("PORT", "70000")));
    }
}
