package com.example.fails.last;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void failsOnPurpose() {
        fail("The last module's test fails on purpose");
    }
}
