package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit.Touched;
import io.github.haztrak.changelog.Layout;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Finds which parts of a repository commits changed, by comparing folders and not going into one that is a module as a
 * whole: as a rule two trees are read for each commit.
 */
final class TouchedAreas implements AutoCloseable {
    private final RevWalk walk;
    private final Layout layout;
    private final ObjectReader reader;

    TouchedAreas(RevWalk walk, Layout layout) {
        this.walk = walk;
        this.layout = layout;
        this.reader = walk.getObjectReader().newReader();
    }

    Touched of(RevCommit commit) throws IOException {
        if (!layout.isAsked() || commit.getParentCount() > 1) {
            return Touched.NOTHING;
        }
        Set<String> areas = new TreeSet<>();
        boolean counts = false;
        try (TreeWalk trees = difference(commit)) {
            while (trees.next()) {
                String path = trees.getPathString();
                if (trees.isSubtree() && !layout.isOneArea(path)) {
                    trees.enterSubtree();
                    continue;
                }
                counts |= !layout.excludes(path);
                areas.add(layout.areaOf(path));
            }
        }
        return new Touched(areas, !areas.isEmpty() && !counts);
    }

    private TreeWalk difference(RevCommit commit) throws IOException {
        TreeWalk trees = new TreeWalk(reader);
        trees.setRecursive(false);
        trees.setFilter(TreeFilter.ANY_DIFF);
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            RevCommit parent = commit.getParent(0);
            walk.parseHeaders(parent);
            trees.addTree(parent.getTree());
        }
        trees.addTree(commit.getTree());
        return trees;
    }

    @Override
    public void close() {
        reader.close();
    }
}
