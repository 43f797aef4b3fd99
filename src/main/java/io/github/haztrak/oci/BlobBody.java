package io.github.haztrak.oci;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A piece of a blob on its way out: opened anew for every attempt, and closed however far that came. */
final class BlobBody implements RegistryCall.Body, Closeable {
    private final BlobSource source;
    private final long offset;
    private final long size;
    private InputStream content = InputStream.nullInputStream();

    /**
     * @param offset of the first byte to send
     * @param size how many bytes from there
     */
    BlobBody(BlobSource source, long offset, long size) {
        this.source = source;
        this.offset = offset;
        this.size = size;
    }

    long size() {
        return size;
    }

    @Override
    public BodyPublisher publisher() throws IOException {
        close();
        if (size == 0) {
            return BodyPublishers.noBody();
        }
        content = source.content().open();
        content.skipNBytes(offset);
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Piece(content, size)), size);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Ends where the piece ends, whatever the blob still has. */
    private static final class Piece extends InputStream {
        private final InputStream content;
        private long left;

        Piece(InputStream content, long left) {
            this.content = content;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = left == 0 ? -1 : content.read(buffer, start, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
