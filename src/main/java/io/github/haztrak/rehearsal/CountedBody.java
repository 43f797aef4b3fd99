package io.github.haztrak.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A request body that counts its bytes as they are read, and may be told to break off. */
final class CountedBody extends FilterInputStream {

    private long count;
    private long limit = Long.MAX_VALUE;
    private Optional<CopiedBody> copy = Optional.empty();

    CountedBody(InputStream body) {
        super(body);
    }

    long count() {
        return count;
    }

    void breakAfter(long bytes) {
        limit = bytes;
    }

    /** Copies from now on. */
    void copyTo(CopiedBody copied) {
        copy = Optional.of(copied);
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
        if (read > 0) {
            count += read;
            copy.ifPresent(copied -> copied.add(buffer, offset, read));
        }
        return read;
    }

    /** The connection outlives the body. */
    @Override
    public void close() {}
}
