package io.github.haztrak.oci;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.LongConsumer;

/** A piece of a blob on its way out: opened anew for every attempt, and closed however far that came. */
final class BlobBody implements RegistryCall.Body, Closeable {
    private final BlobSource source;
    private final Range range;
    private final LongConsumer progress;
    private InputStream content = InputStream.nullInputStream();

    /**
     * Which bytes.
     *
     * @param offset of the first
     * @param size how many
     */
    record Range(long offset, long size) {}

    /** @param progress is told how much of the whole blob has gone out */
    BlobBody(BlobSource source, Range range, LongConsumer progress) {
        this.source = source;
        this.range = range;
        this.progress = progress;
    }

    long size() {
        return range.size();
    }

    @Override
    public BodyPublisher publisher() throws IOException {
        close();
        if (size() == 0) {
            return BodyPublishers.noBody();
        }
        content = source.content().open();
        content.skipNBytes(range.offset());
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(Piece::new), size());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Ends where the piece ends, whatever the blob still has. */
    private final class Piece extends InputStream {
        private long left = size();

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int start, int length) throws IOException {
            int read = left == 0 ? -1 : content.read(buffer, start, (int) Math.min(length, left));
            left -= Math.max(0, read);
            progress.accept(range.offset() + size() - left);
            return read;
        }
    }
}
