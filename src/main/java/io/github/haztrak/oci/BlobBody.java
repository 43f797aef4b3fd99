package io.github.haztrak.oci;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A blob on its way out: opened anew for every attempt, and closed however far that came. */
final class BlobBody implements RegistryCall.Body, Closeable {
    private final BlobSource source;
    private InputStream content = InputStream.nullInputStream();

    BlobBody(BlobSource source) {
        this.source = source;
    }

    @Override
    public BodyPublisher publisher() throws IOException {
        close();
        content = source.content().open();
        return source.blob().size() == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> content),
                        source.blob().size());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
