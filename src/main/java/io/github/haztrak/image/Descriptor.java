package io.github.haztrak.image;

/**
 * Points at content by what it is (OCI image spec, "Content Descriptors").
 *
 * @param mediaType the type of the content
 * @param digest its digest
 * @param size its size in bytes
 */
public record Descriptor(String mediaType, Digest digest, long size) {
    /** Rejects a negative size. */
    public Descriptor {
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative: " + size);
        }
    }
}
