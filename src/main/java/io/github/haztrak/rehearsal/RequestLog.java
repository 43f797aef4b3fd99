package io.github.haztrak.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Every request that a stand-in has answered or cut, in the order of their ends; safe to read while it serves. */
public final class RequestLog {

    private final List<Entry> entries = new ArrayList<>();

    RequestLog() {}

    /**
     * The requests so far.
     *
     * @return a copy
     */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Counts requests by method.
     *
     * @param method an HTTP method in capitals
     * @return how many
     */
    public long count(String method) {
        return count(entry -> entry.method().equals(method));
    }

    /**
     * Counts requests.
     *
     * @param which the requests that count
     * @return how many
     */
    public long count(Predicate<Entry> which) {
        return entries().stream().filter(which).count();
    }

    /**
     * Counts the TCP connections that carried at least one request.
     *
     * @return how many
     */
    public long connections() {
        return entries().stream().map(Entry::connection).distinct().count();
    }

    /**
     * Sums the request bodies.
     *
     * @return bytes, without heads and chunk framing
     */
    public long bytesReceived() {
        return entries().stream().mapToLong(Entry::bytesReceived).sum();
    }

    /** Forgets all requests so far. */
    public synchronized void clear() {
        entries.clear();
    }

    synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /**
     * One request.
     *
     * @param method HTTP method
     * @param path path as it came, still percent-encoded
     * @param query query as it came, without the question mark; empty if there was none
     * @param status status of the answer, or {@link #NO_ANSWER}
     * @param bytesReceived bytes of the request body
     * @param connection the TCP connection it came on
     */
    public record Entry(
            String method, String path, String query, int status, long bytesReceived, Connection connection) {

        /** Status of a request whose connection ended without an answer. */
        public static final int NO_ANSWER = 0;

        /** Refuses incomplete entries. */
        public Entry {
            Objects.requireNonNull(method, "method");
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(connection, "connection");
        }
    }

    /**
     * A TCP connection by its two ends on loopback.
     *
     * @param serverPort port of the stand-in
     * @param clientPort port of the client
     */
    public record Connection(int serverPort, int clientPort) {}
}
