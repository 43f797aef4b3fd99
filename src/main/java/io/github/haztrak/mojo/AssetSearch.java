package io.github.haztrak.mojo;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.ReleaseAsset;
import io.github.haztrak.publication.ReleaseBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/**
 * Finds the files that shall stand beside a release.
 *
 * @param reactor the modules
 */
record AssetSearch(Reactor reactor) {
    /** What GitHub takes (docs.github.com, "About releases"): files under 2 GiB, none of them empty, a thousand of them. */
    private static final long LARGEST = (2L << 30) - 1;

    private static final int MOST = 1000 - 3;
    private static final Set<String> OURS = Set.of("images.txt", ReleaseBody.ALL_CHANGES, ReleaseAsset.CHECKSUMS);
    private static final Set<String> UNSEARCHED = Set.of(".git", "node_modules");

    /** All of them, by name. */
    List<ReleaseAsset> all(List<AssetPattern> patterns) {
        Map<String, Path> found = new TreeMap<>();
        for (AssetPattern pattern : patterns) {
            Map<String, Path> files = files(pattern);
            if (files.isEmpty()) {
                throw none(pattern).exception();
            }
            files.forEach((name, file) -> {
                Path other = found.putIfAbsent(name, file);
                if (other != null && !other.equals(file)) {
                    throw unusable(file, "has the name of " + other).exception();
                }
            });
        }
        found.forEach(AssetSearch::requireUsable);
        if (found.size() > MOST) {
            throw unusable(reactor.root().getBasedir().toPath(), "has " + found.size() + " of them")
                    .exception();
        }
        return found.entrySet().stream()
                .map(file -> new ReleaseAsset(file.getKey(), file.getValue(), MediaType.of(file.getKey())))
                .toList();
    }

    private Map<String, Path> files(AssetPattern pattern) {
        Map<String, Path> files = new TreeMap<>();
        if (pattern instanceof AssetPattern.OfArtifacts artifacts) {
            reactor.all().stream()
                    .flatMap(AssetSearch::artifacts)
                    .filter(artifacts::matches)
                    .forEach(artifact ->
                            files.put(name(artifact), artifact.getFile().toPath()));
        } else if (pattern instanceof AssetPattern.OfFiles paths) {
            for (Path file : files(paths)) {
                Path other = files.put(file.getFileName().toString(), file);
                if (other != null) {
                    throw unusable(file, "has the name of " + other).exception();
                }
            }
        }
        return files;
    }

    private static Stream<Artifact> artifacts(MavenProject project) {
        return Stream.concat(Stream.ofNullable(project.getArtifact()), project.getAttachedArtifacts().stream())
                .filter(artifact ->
                        artifact.getFile() != null && artifact.getFile().isFile());
    }

    /** As a repository of artifacts calls it, whatever the file is called. */
    private static String name(Artifact artifact) {
        String classifier = Optional.ofNullable(artifact.getClassifier())
                .filter(text -> !text.isEmpty())
                .map(text -> "-" + text)
                .orElse("");
        return artifact.getArtifactId() + "-" + artifact.getBaseVersion() + classifier + "."
                + artifact.getArtifactHandler().getExtension();
    }

    private List<Path> files(AssetPattern.OfFiles pattern) {
        Path root = reactor.root().getBasedir().toPath();
        Path folder = root.resolve(pattern.folder());
        List<Path> files = new ArrayList<>();
        try {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Visit(root, pattern, files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Links are not followed: what lies outside is not of this commit. */
    private static final class Visit extends SimpleFileVisitor<Path> {
        private final Path root;
        private final AssetPattern.OfFiles pattern;
        private final List<Path> files;

        private Visit(Path root, AssetPattern.OfFiles pattern, List<Path> files) {
            this.root = root;
            this.pattern = pattern;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return UNSEARCHED.contains(String.valueOf(folder.getFileName()))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && pattern.pattern().matches(path)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static void requireUsable(String name, Path file) {
        if (!ReleaseAsset.isName(name)) {
            throw unusable(file, "would get another name: GitHub takes letters, digits and ._+-")
                    .exception();
        }
        if (OURS.contains(name)) {
            throw unusable(file, "has the name of a file that every release may have")
                    .exception();
        }
        long size = file.toFile().length();
        if (size == 0 || size > LARGEST) {
            throw unusable(file, "has " + size + " bytes; GitHub takes 1 to " + LARGEST)
                    .exception();
        }
    }

    private static Problem unusable(Path file, String why) {
        return Problem.of(ProblemCode.ASSET_UNUSABLE, "a file cannot stand beside the release")
                .found(file + "\n" + why)
                .why("each file is downloaded by its name, for as long as the release is there")
                .fix("let the build give it another name or size, or narrow the pattern in <release><assets>");
    }

    private static Problem none(AssetPattern pattern) {
        boolean artifacts = pattern instanceof AssetPattern.OfArtifacts;
        return Problem.of(ProblemCode.ASSET_UNUSABLE, "there is no file for the release where one is asked for")
                .found(pattern.text() + " fits " + (artifacts ? "nothing that this build has packaged" : "no file"))
                .why("the release would come out without what people look for in it")
                .fix(
                        artifacts
                                ? "# let the modules be packaged in the same build:\nmvn deploy"
                                : "build the file in a phase before deploy, or mend <release><assets>;"
                                        + "\na path starts at the project's root");
    }
}
