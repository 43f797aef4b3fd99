package com.example.parallel.app1;

import com.example.parallel.lib1.Word;

public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(Word.value() + ", app-1");
    }
}
