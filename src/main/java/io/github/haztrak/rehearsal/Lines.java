package io.github.haztrak.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of an HTTP head, ended by CRLF or LF. */
final class Lines {

    private static final int LONGEST = 64 * 1024;

    private Lines() {}

    static String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the client left inside a line");
            }
            if (line.size() == LONGEST) {
                throw new MalformedRequestException("a line of over " + LONGEST + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
