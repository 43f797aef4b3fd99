package io.github.haztrak.rehearsal;

import java.io.IOException;

/** Ends a connection on purpose. */
final class CutException extends IOException {

    CutException() {
        super("connection cut by an injected fault");
    }
}
