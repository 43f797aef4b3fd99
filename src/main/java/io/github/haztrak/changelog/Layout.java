package io.github.haztrak.changelog;

import io.github.haztrak.tag.FilePattern;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which parts a repository has, and which files do not count.
 *
 * @param modules where modules are; none if that is not asked for
 * @param excluded files that make no change worth telling
 */
public record Layout(List<Module> modules, List<FilePattern> excluded) {
    /** Nothing is asked: no commit's files are looked at. */
    public static final Layout UNASKED = new Layout(List.of(), List.of());

    private static final Pattern DOCUMENTATION =
            Pattern.compile("docs?(/.*)?|[^/]*\\.(md|adoc|rst)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The area of documentation outside of modules. No module is called so. */
    public static final String DOCS = "*docs";

    /** The area of everything else outside of modules. */
    public static final String BUILD = "*build";

    /**
     * A module.
     *
     * @param name how it is called
     * @param path its folder from the repository's root on, {@code /} between names; empty for the root itself
     */
    public record Module(String name, String path) {
        private boolean holds(String file) {
            return !path.isEmpty()
                    && file.startsWith(path)
                    && (file.length() == path.length() || file.charAt(path.length()) == '/');
        }
    }

    /** Sorts the modules, the deepest first. */
    public Layout {
        modules = modules.stream()
                .sorted(Comparator.comparingInt((Module module) -> module.path().length())
                        .reversed())
                .toList();
        excluded = List.copyOf(excluded);
    }

    /**
     * Tells whether the files of commits have to be looked at.
     *
     * @return whether there are modules to tell apart, or files to exclude
     */
    public boolean isAsked() {
        return modules.stream().anyMatch(module -> !module.path().isEmpty()) || !excluded.isEmpty();
    }

    /**
     * Finds where a file belongs.
     *
     * @param path from the repository's root on; a folder ends with {@code /}
     * @return the name of the innermost module around it, else {@link #DOCS} or {@link #BUILD}
     */
    public String areaOf(String path) {
        return modules.stream()
                .filter(module -> module.holds(path))
                .findFirst()
                .map(Module::name)
                .orElseGet(() -> isDocumentation(path) ? DOCS : BUILD);
    }

    /**
     * Tells whether a folder belongs to one area as a whole, so that nobody needs to look inside.
     *
     * @param folder from the repository's root on
     * @return false if there are modules below it, or files to be told apart
     */
    public boolean isOneArea(String folder) {
        return excluded.isEmpty()
                && modules.stream().noneMatch(module -> module.path().startsWith(folder + "/"));
    }

    /**
     * Tells whether a file does not count.
     *
     * @param path from the repository's root on
     * @return whether a pattern fits
     */
    public boolean excludes(String path) {
        return excluded.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private static boolean isDocumentation(String path) {
        return DOCUMENTATION.matcher(path).matches();
    }
}
