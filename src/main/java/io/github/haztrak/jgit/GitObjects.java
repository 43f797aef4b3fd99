package io.github.haztrak.jgit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects as git has them, several by one child ({@code git cat-file --batch}).
 *
 * @param git who is asked
 */
record GitObjects(GitQuestions git) {
    private static final int LARGEST = 50_000_000;
    private static final int LONGEST_LINE = 10_000;

    /** An object: its id, its type and all of its content. */
    record GitObject(String id, String type, byte[] content) {}

    /** In the order of their names; empty where git knows no object of a name, or several. */
    List<Optional<GitObject>> named(List<String> names) throws IOException {
        if (names.stream().anyMatch(name -> name.contains("\n"))) {
            throw new IOException("a name has several lines");
        }
        return git.read(List.of("cat-file", "--batch"), String.join("\n", names) + "\n", answer -> {
            InputStream buffered = new BufferedInputStream(answer);
            List<Optional<GitObject>> objects = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                objects.add(next(buffered));
            }
            return objects;
        });
    }

    private static Optional<GitObject> next(InputStream answer) throws IOException {
        String line = line(answer);
        String[] words = line.split(" ");
        if (words.length != 3 || !words[2].matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int size = Integer.parseInt(words[2]);
        if (size > LARGEST) {
            throw new IOException("an object has " + size + " bytes");
        }
        byte[] content = answer.readNBytes(size);
        if (content.length < size || answer.read() != '\n') {
            throw new IOException("git ended in the middle of an object");
        }
        return Optional.of(new GitObject(words[0], words[1], content));
    }

    private static String line(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next != '\n'; next = answer.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw new IOException("git answers with no line");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
