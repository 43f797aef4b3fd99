package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The body of an answer: its length in bytes is known before the first byte goes out. */
interface Content {

    long length() throws IOException;

    void writeTo(OutputStream out) throws IOException;

    static Content none() {
        return of(new byte[0]);
    }

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    static Content of(Path file) {
        return new Content() {
            @Override
            public long length() throws IOException {
                return Files.size(file);
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                Files.copy(file, out);
            }
        };
    }
}
