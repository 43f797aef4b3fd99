package com.example.crossings;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells when a ferry crosses. */
public final class Crossings {
    private Crossings() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/", Crossings::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String ferry = exchange.getRequestURI().getPath().substring(1);
        String text = ferry + " leaves at 08:15, ticket " + DigestUtils.sha256Hex(ferry) + ", by "
                + DigestUtils.class.getPackageName();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
