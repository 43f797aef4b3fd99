package io.github.haztrak.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What befalls requests of git on their way: an error, an end of the connection, or something that comes first. */
public final class GitInterruption {
    private final String request;
    private final AtomicInteger left;
    private final Act act;

    private GitInterruption(String request, int times, Act act) {
        this.request = request;
        this.left = new AtomicInteger(times);
        this.act = act;
    }

    private interface Act {
        boolean answers(HttpExchange exchange) throws IOException;
    }

    /** Something that may fail. */
    public interface Event {
        void happen() throws IOException;
    }

    /** Answers with a status. */
    public static GitInterruption status(String request, int times, int status) {
        return new GitInterruption(request, times, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            return true;
        });
    }

    /** Ends the connection without an answer. */
    public static GitInterruption cut(String request, int times) {
        return new GitInterruption(request, times, exchange -> true);
    }

    /** Holds the connection for as long as the server runs, and serves nothing. */
    public static GitInterruption silent(String request, int times) {
        return new GitInterruption(request, times, exchange -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
    }

    /** Lets something happen just before a request is served. */
    public static GitInterruption before(String request, int times, Event event) {
        return new GitInterruption(request, times, exchange -> {
            event.happen();
            return false;
        });
    }

    boolean answers(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        return line.contains(request) && left.getAndDecrement() > 0 && act.answers(exchange);
    }
}
