package com.example.parallel.lib1;

public final class Word {

    private Word() {}

    public static String value() {
        return "Hello";
    }
}
