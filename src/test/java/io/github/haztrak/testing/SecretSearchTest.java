package io.github.haztrak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSearchTest {
    private static final SecretSearch SEARCH = new SecretSearch(List.of(new Account("octo", "p/ss word")));

    @TempDir
    Path folder;

    @Test
    void findsASecretInEachOfItsForms() {
        assertThat(List.of("a p/ss word b", "http://octo:p%2Fss+word@host", new Account("octo", "p/ss word").basic()))
                .allMatch(SEARCH::isIn);
        assertThat(SEARCH.isIn("octo has a password")).isFalse();
    }

    @Test
    void findsASecretInAnyFile() throws IOException {
        Path plain = Files.writeString(folder.resolve("a.txt"), "p/ss word");
        Path packed = Files.createDirectory(folder.resolve("b")).resolve("c.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("p/ss word".getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("d.txt"), "nothing");

        assertThat(SEARCH.foundIn(folder)).containsExactlyInAnyOrder(plain.toString(), packed.toString());
    }
}
