package io.github.haztrak.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that counts its bytes as they are read, and may be told to break off. */
final class CountedBody extends FilterInputStream {

    private long count;
    private long limit = Long.MAX_VALUE;

    CountedBody(InputStream body) {
        super(body);
    }

    long count() {
        return count;
    }

    void breakAfter(long bytes) {
        limit = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (count == limit) {
            throw new CutException();
        }
        int read = super.read(buffer, offset, (int) Math.min(length, limit - count));
        count += Math.max(read, 0);
        return read;
    }

    /** The connection outlives the body. */
    @Override
    public void close() {}
}
