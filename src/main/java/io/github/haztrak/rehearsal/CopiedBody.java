package io.github.haztrak.rehearsal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What was read of a body, as long as that is little. */
final class CopiedBody {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private boolean whole = true;

    CopiedBody(int limit) {
        this.limit = limit;
    }

    void add(byte[] buffer, int offset, int length) {
        whole &= bytes.size() + length <= limit;
        if (whole) {
            bytes.write(buffer, offset, length);
        }
    }

    /** Empty if there was more than the limit. */
    Optional<String> text() {
        return whole ? Optional.of(bytes.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
