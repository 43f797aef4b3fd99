package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit.Touched;
import io.github.haztrak.changelog.Layout;
import java.util.Set;
import java.util.TreeSet;

/** Which parts of a repository the files of one commit belong to. */
final class Touching {
    private final Layout layout;
    private final Set<String> areas = new TreeSet<>();
    private boolean counts;

    Touching(Layout layout) {
        this.layout = layout;
    }

    void file(String path) {
        counts |= !layout.excludes(path);
        areas.add(layout.areaOf(path));
    }

    /** A folder all of whose files are of one part. */
    void folder(String path) {
        file(path + "/");
    }

    Touched touched() {
        return areas.isEmpty() ? Touched.NOTHING : new Touched(areas, !counts);
    }
}
