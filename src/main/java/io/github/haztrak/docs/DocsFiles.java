package io.github.haztrak.docs;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files below a folder. A link to a file inside the folder counts as that file.
 *
 * @param folder where they are
 */
record DocsFiles(Path folder) {
    /** What GitHub takes of one file (docs.github.com, "About large files on GitHub"). */
    static final long LARGEST = 100L << 20;

    private static final int SHOWN = 10;
    private static final Set<String> OF_GIT = Set.of(".git", "git~1");

    DocsBundle.Size measure() {
        if (!Files.isDirectory(folder)) {
            throw empty().exception();
        }
        try {
            Visit visit = new Visit(folder.toRealPath());
            Files.walkFileTree(visit.root, visit);
            if (!visit.flaws.isEmpty()) {
                throw unusable(visit.flaws).exception();
            }
            if (visit.files == 0) {
                throw empty().exception();
            }
            return new DocsBundle.Size(visit.files, visit.bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem empty() {
        return Problem.of(ProblemCode.DOCS_MISSING, "the documentation's folder holds no file")
                .found(folder + (Files.isDirectory(folder) ? " is empty" : " is no folder"))
                .why("a version without pages would be in the list of versions and lead nowhere")
                .fix("build the documentation in a phase before deploy, in the same run: mvn site deploy"
                        + "\nor mend <docs><directory> in the plugin's configuration");
    }

    private Problem unusable(List<String> flaws) {
        String more = flaws.size() > SHOWN ? "\nand " + (flaws.size() - SHOWN) + " more" : "";
        return Problem.of(ProblemCode.DOCS_UNUSABLE, "the documentation holds what cannot be published")
                .found(flaws.stream().limit(SHOWN).collect(Collectors.joining("\n")) + more)
                .why("links lead nowhere on a site, GitHub takes no file over 100 MiB, git no other repository's .git")
                .fix("# keep it out of " + folder
                        + "\n# a link: let the build copy what it names, as cp --dereference does");
    }

    private static final class Visit extends SimpleFileVisitor<Path> {
        private final List<String> flaws = new ArrayList<>();
        private final Path root;
        private int files;
        private long bytes;

        private Visit(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isOfGit(folder)) {
                flaws.add(root.relativize(folder) + " belongs to a git repository");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isOfGit(file)) {
                flaws.add(root.relativize(file) + " belongs to a git repository");
            } else if (attributes.isSymbolicLink()) {
                follow(file);
            } else {
                add(file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void follow(Path link) throws IOException {
            try {
                Path target = link.toRealPath();
                if (target.startsWith(root) && Files.isRegularFile(target)) {
                    add(link, Files.readAttributes(target, BasicFileAttributes.class));
                } else {
                    flaws.add(root.relativize(link) + " is a link to "
                            + (Files.isDirectory(target) ? "a folder" : "a place outside"));
                }
            } catch (NoSuchFileException broken) {
                flaws.add(root.relativize(link) + " is a link to nothing");
            }
        }

        private void add(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile()) {
                flaws.add(root.relativize(file) + " is no file");
            } else if (attributes.size() > LARGEST) {
                flaws.add(root.relativize(file) + " has " + (attributes.size() >> 20) + " MiB");
            }
            files++;
            bytes += attributes.size();
        }

        private boolean isOfGit(Path path) {
            return !path.equals(root)
                    && OF_GIT.contains(path.getFileName().toString().toLowerCase(Locale.ROOT));
        }
    }
}
