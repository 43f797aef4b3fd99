package io.github.haztrak.jgit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** An answer of git in parts that each end with a NUL, read one after another. */
final class NulTokens {
    private static final int LONGEST = 50_000_000;

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(1 << 10);
    private int next;
    private int end;

    NulTokens(InputStream input) {
        this.input = input;
    }

    /** The next part without its NUL; empty at the end. */
    Optional<byte[]> next() throws IOException {
        part.reset();
        while (next < end || fill()) {
            int start = next;
            while (next < end && buffer[next] != 0) {
                next++;
            }
            part.write(buffer, start, next - start);
            if (part.size() > LONGEST) {
                throw new IOException("git answers with more than " + LONGEST + " bytes at once");
            }
            if (next < end) {
                next++;
                return Optional.of(part.toByteArray());
            }
        }
        return part.size() == 0 ? Optional.empty() : Optional.of(part.toByteArray());
    }

    byte[] required() throws IOException {
        return next().orElseThrow(() -> new IOException("git ended in the middle of its answer"));
    }

    private boolean fill() throws IOException {
        next = 0;
        end = input.read(buffer);
        return end > 0;
    }
}
