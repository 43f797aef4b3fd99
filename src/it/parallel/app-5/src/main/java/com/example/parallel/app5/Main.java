package com.example.parallel.app5;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("app-5");
    }
}
