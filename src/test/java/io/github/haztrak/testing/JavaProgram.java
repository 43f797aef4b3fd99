package io.github.haztrak.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A main class of the tests, in a JVM of its own. */
public record JavaProgram(Class<?> main, String options) {

    /** Runs it to its end, in five minutes at the most; anything but exit code 0 is an AssertionError. */
    public String run(String... arguments) {
        return Command.of(Path.of(System.getProperty("java.home"), "bin", "java"))
                .and(Stream.of(options.split("\\s+"))
                        .filter(option -> !option.isEmpty())
                        .toList())
                .and(List.of("-cp", classPath(), main.getName()))
                .and(List.of(arguments))
                .within(Duration.ofMinutes(5))
                .succeed();
    }

    /** The one of the tests, which a launcher may keep apart from its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
