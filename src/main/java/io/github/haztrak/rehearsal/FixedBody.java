package io.github.haztrak.rehearsal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body of a length announced by Content-Length (RFC 9112 section 6.2). */
final class FixedBody extends InputStream {

    private final InputStream in;
    private long left;

    FixedBody(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(left, length));
        if (read < 0) {
            throw new EOFException("the client left " + left + " bytes before the end of the body");
        }
        left -= read;
        return read;
    }
}
