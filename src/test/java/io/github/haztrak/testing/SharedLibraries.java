package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The shared libraries that programs load, as {@code ldd} finds them on this machine. */
record SharedLibraries(List<Path> files) {
    private static final Pattern FILE = Pattern.compile("(/\\S+\\.so\\S*) \\(0x");

    /** Libraries of the given programs and libraries; a static program has none. */
    static SharedLibraries of(List<Path> programs) {
        String output = Command.of("ldd")
                .and(programs.stream().map(Path::toString).toList())
                .run()
                .output();
        return new SharedLibraries(FILE.matcher(output)
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(0, line.indexOf(" (")))
                .distinct()
                .map(Path::of)
                .toList());
    }

    /** Copies each library to the same place below another root; what lies there already stays. */
    void copyInto(Path root) throws IOException {
        for (Path file : files) {
            Path to = root.resolve(file.toString().substring(1));
            if (!file.startsWith(root) && !Files.exists(to)) {
                Files.createDirectories(to.getParent());
                Files.copy(file.toRealPath(), to);
            }
        }
    }
}
