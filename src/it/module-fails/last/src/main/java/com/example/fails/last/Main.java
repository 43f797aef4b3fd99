package com.example.fails.last;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("last");
    }
}
