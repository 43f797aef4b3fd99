package com.example.greeter;

/** Greets whom the environment names. */
public final class Greeter {

    private Greeter() {}

    public static void main(String[] args) {
        System.out.println("Hello, " + System.getenv().getOrDefault("NAME", "world"));
    }
}
