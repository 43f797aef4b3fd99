package com.example.crossings;

import java.util.concurrent.Callable;

/** A service that is found by its entry below META-INF. */
public class Departure implements Callable<String> {
    @Override
    public String call() {
        return "08:15";
    }
}
