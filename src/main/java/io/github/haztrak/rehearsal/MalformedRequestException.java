package io.github.haztrak.rehearsal;

import java.io.IOException;

/** What came in is not an HTTP/1.1 request: answered with 400 and the end of the connection. */
final class MalformedRequestException extends IOException {

    MalformedRequestException(String found) {
        super("not an HTTP request: " + found);
    }

    MalformedRequestException(String found, Throwable cause) {
        super("not an HTTP request: " + found, cause);
    }
}
