package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.io.InputStream;

/** A body sent in chunks (RFC 9112 section 7.1); trailers are read and dropped. */
final class ChunkedBody extends InputStream {

    private final InputStream in;
    private FixedBody chunk;
    private boolean ended;
    private boolean started;

    ChunkedBody(InputStream in) {
        this.in = in;
        this.chunk = new FixedBody(in, 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = chunk.read(buffer, offset, length);
        while (read < 0 && !ended) {
            nextChunk();
            read = chunk.read(buffer, offset, length);
        }
        return read;
    }

    private void nextChunk() throws IOException {
        if (started) {
            Lines.read(in);
        }
        started = true;
        long size = sizeOf(Lines.read(in));
        ended = size == 0;
        chunk = new FixedBody(in, size);
        while (ended && !Lines.read(in).isEmpty()) {}
    }

    private static long sizeOf(String line) throws IOException {
        try {
            return Long.parseLong(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException e) {
            throw new MalformedRequestException("chunk size " + line, e);
        }
    }
}
