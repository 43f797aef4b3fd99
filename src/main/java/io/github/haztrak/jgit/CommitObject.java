package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The content of a commit object (git's documentation calls it "commit object data"). */
final class CommitObject {
    private static final String COMMITTER = "committer ";

    private CommitObject() {}

    /** The second but last word of the committer's line: seconds since 1970, before the time zone. */
    static Instant committedAt(byte[] content) throws IOException {
        String line = new String(content, StandardCharsets.ISO_8859_1)
                .lines()
                .takeWhile(header -> !header.isEmpty())
                .filter(header -> header.startsWith(COMMITTER))
                .findFirst()
                .orElseThrow(() -> new IOException("a commit has no committer"));
        String[] words = line.substring(line.lastIndexOf('>') + 1).strip().split(" ");
        if (!words[0].matches("\\d{1,10}")) {
            throw new IOException("a commit has no time");
        }
        return Instant.ofEpochSecond(Long.parseLong(words[0]));
    }
}
