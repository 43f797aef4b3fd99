package io.github.haztrak.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that counts its bytes as they are read. */
final class CountedBody extends FilterInputStream {

    private long count;

    CountedBody(InputStream body) {
        super(body);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    /** The connection outlives the body. */
    @Override
    public void close() {}
}
