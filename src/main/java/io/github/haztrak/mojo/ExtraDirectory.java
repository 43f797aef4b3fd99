package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Permissions;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One folder for an image: {@code <path>}, a folder's name or these elements. */
public final class ExtraDirectory {
    /** The folder. */
    private File from;

    /** Where its files go, by default the root of the image. */
    private String into = "/";

    /** Patterns of files to take, relative to the folder; by default all. */
    private List<String> includes = new ArrayList<>();

    /** Patterns of files to leave out. */
    private List<String> excludes = new ArrayList<>();

    /**
     * Takes the short form, {@code <path>src/main/files</path>}.
     *
     * @param folder the folder
     */
    public void set(File folder) {
        from = folder;
    }

    /** What a configured folder holds; one that is not there is missed. */
    List<FileEntry> files() {
        if (from == null || !from.isDirectory()) {
            throw missing();
        }
        return files(from.toPath());
    }

    List<FileEntry> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String target = Values.read("extraDirectories/paths/path/into", into, Container::absolute)
                .replaceFirst("/+$", "");
        List<PathMatcher> wanted = matchers(includes);
        List<PathMatcher> unwanted = matchers(excludes);
        try {
            Path root = folder.toRealPath();
            try (Stream<Path> all = Files.walk(root)) {
                return all.skip(1)
                        .filter(path -> Files.isRegularFile(path) || isFolder(path))
                        .filter(path -> wanted.isEmpty() || fits(wanted, root.relativize(path)))
                        .filter(path -> !fits(unwanted, root.relativize(path)))
                        .map(path -> entry(path, target + "/" + root.relativize(path)))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileEntry entry(Path path, String target) {
        return new FileEntry(
                path, target.replace('\\', '/'), isFolder(path) ? Permissions.OF_A_FOLDER : Permissions.OF_A_FILE);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<PathMatcher> matchers(List<String> patterns) {
        return Values.readAll("extraDirectories/paths/path", patterns, ExtraDirectory::glob);
    }

    static PathMatcher glob(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }

    private static boolean fits(List<PathMatcher> matchers, Path path) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(path));
    }

    private ReleaseException missing() {
        return Problem.of(ProblemCode.CONFIGURATION, "a folder of extraDirectories is not there")
                .found("extraDirectories/paths/path = " + (from == null ? "nothing" : from))
                .why("an image without its files fails where nobody looks")
                .fix("make the folder in a phase before deploy, or mend <extraDirectories><paths><path>")
                .exception();
    }
}
