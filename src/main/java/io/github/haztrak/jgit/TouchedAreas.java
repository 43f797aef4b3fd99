package io.github.haztrak.jgit;

import io.github.haztrak.changelog.Commit.Touched;
import io.github.haztrak.changelog.Layout;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
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
        Optional<RevCommit> parent = Arrays.stream(commit.getParents()).findFirst();
        if (parent.isPresent()) {
            walk.parseHeaders(parent.get());
        }
        return between(parent, commit);
    }

    /** What differs; compared with nothing, all there is. */
    Touched between(Optional<RevCommit> older, RevCommit newer) throws IOException {
        Touching touching = new Touching(layout);
        try (TreeWalk trees = difference(older, newer)) {
            while (trees.next()) {
                String path = trees.getPathString();
                if (!trees.isSubtree()) {
                    touching.file(path);
                } else if (layout.isOneArea(path)) {
                    touching.folder(path);
                } else {
                    trees.enterSubtree();
                }
            }
        }
        return touching.touched();
    }

    private TreeWalk difference(Optional<RevCommit> older, RevCommit newer) throws IOException {
        TreeWalk trees = new TreeWalk(reader);
        trees.setRecursive(false);
        trees.setFilter(TreeFilter.ANY_DIFF);
        if (older.isPresent()) {
            trees.addTree(older.get().getTree());
        } else {
            trees.addTree(new EmptyTreeIterator());
        }
        trees.addTree(newer.getTree());
        return trees;
    }

    @Override
    public void close() {
        reader.close();
    }
}
