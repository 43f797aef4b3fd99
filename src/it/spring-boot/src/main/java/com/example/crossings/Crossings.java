package com.example.crossings;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tells when ferries cross. */
@SpringBootApplication
public class Crossings {
    public static void main(String[] arguments) {
        SpringApplication.run(Crossings.class, arguments);
    }
}
