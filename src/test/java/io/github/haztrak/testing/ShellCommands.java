package io.github.haztrak.testing;

import java.nio.file.Path;

/** What a problem tells the reader to paste, pasted into a shell. */
public record ShellCommands(Path folder) {

    public static ShellCommands in(Path folder) {
        return new ShellCommands(folder);
    }

    /** What they make of MAVEN_OPTS; anything but exit code 0 is an AssertionError. */
    public String mavenOptions(String text) {
        return Command.of("sh", "-eu", "-c", "MAVEN_OPTS=\n" + text + "\necho \" $MAVEN_OPTS\"")
                .in(folder)
                .succeed()
                .strip();
    }
}
