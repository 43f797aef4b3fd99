package io.github.haztrak.rehearsal;

/** A manifest or index: the exact bytes that were sent and their media type. */
record Manifest(String mediaType, byte[] content) {

    Manifest {
        content = content.clone();
    }

    ContentDigest digest() {
        return ContentDigest.of(content);
    }
}
