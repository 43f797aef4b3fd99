package io.github.haztrak.rehearsal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A tar archive (POSIX ustar) of one small file, without an owner or a time. */
final class TarArchive {

    private static final int BLOCK = 512;

    private TarArchive() {}

    static byte[] withFile(String path, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.writeBytes(header(path, content.length));
        archive.writeBytes(content);
        archive.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        archive.writeBytes(new byte[2 * BLOCK]);
        return archive.toByteArray();
    }

    private static byte[] header(String path, int size) {
        byte[] header = new byte[BLOCK];
        put(header, 0, path);
        put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
        put(header, 124, String.format("%011o\0%011o\0", size, 0));
        put(header, 148, "        0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        return header;
    }

    private static void put(byte[] header, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }
}
