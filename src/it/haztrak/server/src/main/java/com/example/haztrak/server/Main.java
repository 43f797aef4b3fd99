package com.example.haztrak.server;

import java.io.IOException;

/** Starts the server on what the environment says, and stops it when the process is asked to end. */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws IOException {
        TrackingServer server = TrackingServer.start(Settings.from(System.getenv()), Json.seed());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
        System.out.println("Haztrak listens on port " + server.port());
    }
}
