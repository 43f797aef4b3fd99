package com.example.parallel.app3;

import com.example.parallel.lib2.Word;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(Word.value() + ", app-3");
    }
}
