package com.example.fails.first;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("first");
    }
}
