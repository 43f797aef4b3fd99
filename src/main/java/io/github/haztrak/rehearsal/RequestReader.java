package io.github.haztrak.rehearsal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the requests of one connection (RFC 9112). */
final class RequestReader {

    private static final int TLS_HANDSHAKE = 0x16;

    private final InputStream in;

    RequestReader(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** The next head, or nothing when the client has hung up. */
    Optional<RequestHead> next() throws IOException {
        in.mark(1);
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        if (first == TLS_HANDSHAKE) {
            throw new MalformedRequestException("a TLS handshake on a plain port");
        }
        in.reset();
        String[] line = Lines.read(in).split(" ");
        if (line.length != 3 || !line[2].startsWith("HTTP/1.")) {
            throw new MalformedRequestException("a request line of " + line.length + " words");
        }
        return Optional.of(new RequestHead(line[0], line[1], line[2], headers()));
    }

    CountedBody bodyOf(RequestHead head) throws IOException {
        if (head.asks("Transfer-Encoding", "chunked")) {
            return new CountedBody(new ChunkedBody(in));
        }
        return new CountedBody(new FixedBody(in, length(head)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = Lines.read(in); !line.isEmpty(); line = Lines.read(in)) {
            String[] field = line.split(":", 2);
            if (field.length != 2) {
                throw new MalformedRequestException("a header line without a colon");
            }
            headers.merge(field[0].strip().toLowerCase(Locale.ROOT), field[1].strip(), (a, b) -> a + "," + b);
        }
        return headers;
    }

    private static long length(RequestHead head) throws IOException {
        String length = head.header("Content-Length").orElse("0");
        if (!length.matches("\\d{1,18}")) {
            throw new MalformedRequestException("a Content-Length that is no number");
        }
        return Long.parseLong(length);
    }
}
