package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request as a server sees it; the body can be read once and is never held in memory by this class. */
final class Request {

    private final RequestHead head;
    private final CountedBody body;
    private final RequestLog.Connection connection;

    Request(RequestHead head, CountedBody body, RequestLog.Connection connection) {
        this.head = head;
        this.body = body;
        this.connection = connection;
    }

    String method() {
        return head.method();
    }

    boolean reads() {
        return method().equals("GET") || method().equals("HEAD");
    }

    String target() {
        return head.target();
    }

    /** The path, percent-decoded. */
    String path() {
        return URLDecoder.decode(rawPath().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Query query() {
        int mark = target().indexOf('?');
        return new Query(mark < 0 ? "" : target().substring(mark + 1));
    }

    Map<String, String> headers() {
        return head.headers();
    }

    Optional<String> header(String name) {
        return head.header(name);
    }

    /** Address of this server as the client called it, so that links also work through a proxy. */
    String origin() {
        return "http://" + header("Host").orElse("127.0.0.1:" + connection.serverPort());
    }

    InputStream body() {
        return body;
    }

    /** At most {@code limit} bytes of the body. */
    byte[] bytes(int limit) throws IOException {
        return body.readNBytes(limit);
    }

    /** What is read of the body from now on, if it is not longer than so many bytes. */
    CopiedBody copiedBody(int limit) {
        CopiedBody copy = new CopiedBody(limit);
        body.copyTo(copy);
        return copy;
    }

    void drain() throws IOException {
        body.transferTo(OutputStream.nullOutputStream());
    }

    /** Makes the body break off: reading on after so many bytes ends the connection. */
    void breakAfter(long bytes) {
        body.breakAfter(bytes);
    }

    boolean keepsConnection() {
        return head.keepsConnection();
    }

    RequestLog.Entry entry(int status) {
        return new RequestLog.Entry(method(), rawPath(), query().raw(), status, body.count(), connection);
    }

    private String rawPath() {
        int mark = target().indexOf('?');
        return mark < 0 ? target() : target().substring(0, mark);
    }
}
