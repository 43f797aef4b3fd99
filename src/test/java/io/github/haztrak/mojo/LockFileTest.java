package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.haztrak.image.BaseLock;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {
    private static final BaseLock LOCK = BaseLock.empty().with(ImageReference.parse("java:17"), Digest.of("java"));

    @TempDir
    private Path folder;

    @Test
    void isWrittenWholeAndReadBack() throws IOException {
        LockFile file = LockFile.of(folder);
        assertThat(file.read()).isEmpty();

        file.write(BaseLock.empty());
        file.write(LOCK);

        assertThat(file.read()).contains(LOCK);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("haztrak.lock"));
        }
    }

    @Test
    void isFoundFromAModulesFolderButNotBeyondTheWorkTree() throws IOException {
        Path tree = Files.createDirectories(folder.resolve("outer/tree"));
        Path module = Files.createDirectories(tree.resolve("system/server"));
        new LockFile(folder.resolve("outer/haztrak.lock")).write(LOCK);
        assertThat(LockFile.of(module).path()).isEqualTo(folder.resolve("outer/haztrak.lock"));

        Files.createDirectories(tree.resolve(".git"));
        assertThat(LockFile.of(module).path()).isEqualTo(module.resolve("haztrak.lock"));

        new LockFile(tree.resolve("haztrak.lock")).write(LOCK);
        assertThat(LockFile.of(module).read()).contains(LOCK);
    }

    @Test
    void isRefusedWhereAMergeDamagedIt() throws IOException {
        Files.writeString(folder.resolve("haztrak.lock"), LOCK.text() + "=======\n");

        assertThatThrownBy(LockFile.of(folder)::read)
                .hasMessageContainingAll("HZ-CFG-001", "haztrak.lock", "line 3", "git checkout haztrak.lock");
    }
}
