package io.github.haztrak.rehearsal;

/** A small content held in memory. */
record Blob(byte[] content) {

    Blob {
        content = content.clone();
    }

    ContentDigest digest() {
        return ContentDigest.of(content);
    }
}
