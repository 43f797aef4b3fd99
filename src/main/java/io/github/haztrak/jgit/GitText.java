package io.github.haztrak.jgit;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.jgit.util.RawParseUtils;

/** Bytes of git as text, as JGit reads them: UTF-8 if they are, else what the commit says, else a character for each byte. */
final class GitText {
    private static final char REPLACEMENT = '\uFFFD';

    private GitText() {}

    /** A path, or anything else that says nothing of its encoding. */
    static String of(byte[] bytes) {
        return of(bytes, "");
    }

    static String of(byte[] bytes, String encoding) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : RawParseUtils.decode(charset(encoding), bytes);
    }

    private static Charset charset(String encoding) {
        try {
            return RawParseUtils.parseEncoding(("encoding " + encoding + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
