package io.github.haztrak.rehearsal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * A gzip file (RFC 1952) whose content is stored, not compressed: the same bytes with every version of zlib. For less
 * than 64 KiB.
 */
final class StoredGzip {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte LAST_STORED_BLOCK = 1;

    private StoredGzip() {}

    static byte[] of(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return ByteBuffer.allocate(HEADER.length + 5 + content.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEADER)
                .put(LAST_STORED_BLOCK)
                .putShort((short) content.length)
                .putShort((short) ~content.length)
                .put(content)
                .putInt((int) sum.getValue())
                .putInt(content.length)
                .array();
    }
}
