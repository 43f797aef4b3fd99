package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A blob and where its bytes are, opened anew for every attempt.
 *
 * @param blob what
 * @param content its bytes, streamed
 */
record BlobSource(Descriptor blob, Supplier<InputStream> content) {
    InputStream open() {
        return content.get();
    }
}
