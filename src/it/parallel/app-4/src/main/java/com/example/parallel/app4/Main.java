package com.example.parallel.app4;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("app-4");
    }
}
