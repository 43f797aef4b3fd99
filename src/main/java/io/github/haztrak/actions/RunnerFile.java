package io.github.haztrak.actions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A file that a runner gives to a step, to be added to (GitHub Docs, "Environment files").
 *
 * @param path where it is; empty elsewhere than on a runner, and then nothing is written
 */
record RunnerFile(Optional<Path> path) {

    static RunnerFile of(Map<String, String> environment, String variable) {
        return new RunnerFile(Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isBlank())
                .map(Path::of));
    }

    /** Other steps may have written before; what they wrote stays. */
    void add(String text) throws IOException {
        if (path.isPresent()) {
            Files.writeString(path.get(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
