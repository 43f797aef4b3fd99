package io.github.haztrak.tag;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The files that are built from, beside those that the tag names.
 *
 * @param repository where they are
 * @param excludes which may differ
 */
record WorkTree(GitRepository repository, List<FilePattern> excludes) {

    /** What was seen, one line. */
    String requireClean() {
        Map<Boolean, List<String>> modified =
                repository.modifiedFiles().stream().collect(Collectors.partitioningBy(this::mayDiffer));
        if (!modified.get(false).isEmpty()) {
            throw TagProblems.dirty(modified.get(false)).exception();
        }
        return "clean" + excluded(modified.get(true));
    }

    private boolean mayDiffer(String path) {
        return excludes.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static String excluded(List<String> paths) {
        if (paths.isEmpty()) {
            return "";
        }
        String which =
                paths.size() == 1 ? "1 modified file is excluded: " : paths.size() + " modified files are excluded: ";
        return "; " + which + Listing.of(paths, ", ");
    }
}
