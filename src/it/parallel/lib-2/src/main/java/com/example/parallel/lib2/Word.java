package com.example.parallel.lib2;

public final class Word {

    private Word() {}

    public static String value() {
        return "Goodbye";
    }
}
