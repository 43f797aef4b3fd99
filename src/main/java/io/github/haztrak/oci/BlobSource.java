package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import java.io.IOException;
import java.io.InputStream;

/**
 * A blob and where its bytes are.
 *
 * @param blob what
 * @param content its bytes, streamed; opened anew for every attempt
 */
record BlobSource(Descriptor blob, Content content) {

    /** Opens a stream of bytes at its first. */
    interface Content {
        InputStream open() throws IOException;
    }
}
