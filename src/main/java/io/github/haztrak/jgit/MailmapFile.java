package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Mailmap;
import io.github.haztrak.jgit.GitObjects.GitObject;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code .mailmap} of the newest commit: the same history gives the same text, whatever lies in the work tree. A
 * link, and what has more than a megabyte, is none.
 */
final class MailmapFile {
    static final String NAME = ".mailmap";
    static final int LIMIT = 1_000_000;
    private static final int ID_BYTES = 20;

    private MailmapFile() {}

    /** As git tells it, by one child. */
    static Mailmap of(GitObjects objects, CommitId end) throws IOException {
        List<Optional<GitObject>> found = objects.named(List.of(end.hex() + "^{tree}", end.hex() + ":" + NAME));
        GitObject tree = found.get(0).orElseThrow(() -> new IOException("a tree is missing"));
        return found.get(1)
                .filter(file -> isFile(tree.content()))
                .map(file -> parsed(file.content()))
                .orElse(Mailmap.NONE);
    }

    static Mailmap parsed(byte[] content) {
        return content.length > LIMIT ? Mailmap.NONE : Mailmap.parse(new String(content, StandardCharsets.UTF_8));
    }

    /** Entries of a tree are a mode, a blank, a name, a NUL and the bytes of an id. */
    private static boolean isFile(byte[] tree) {
        String entries = new String(tree, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start < entries.length()) {
            int name = entries.indexOf(' ', start) + 1;
            int end = entries.indexOf('\0', name);
            if (entries.substring(name, end).equals(NAME)) {
                return entries.startsWith("100", start);
            }
            start = end + 1 + ID_BYTES;
        }
        return false;
    }
}
