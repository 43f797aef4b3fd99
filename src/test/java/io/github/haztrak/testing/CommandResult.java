package io.github.haztrak.testing;

import java.util.List;

/** How a program ended: its command line, exit code and both output streams as text. */
public record CommandResult(List<String> line, int exitCode, String output, String errors) {
    public CommandResult {
        line = List.copyOf(line);
    }

    public boolean succeeded() {
        return exitCode == 0;
    }

    /** Anything but exit code 0 is an AssertionError with all that was said. */
    public CommandResult orFail() {
        if (!succeeded()) {
            throw new AssertionError(String.join(" ", line) + "\nended with " + exitCode + "\n" + output + errors);
        }
        return this;
    }
}
