package io.github.haztrak.jgit;

import io.github.haztrak.docs.DocsVersion;
import io.github.haztrak.docs.DocsVersions;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.docs.PublishedDocs;
import io.github.haztrak.docs.PublishedDocs.Content;
import io.github.haztrak.docs.PublishedDocs.Moved;
import io.github.haztrak.docs.VersionsPage;
import io.github.haztrak.tag.CommitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;

/** A wish carried out on what the branch holds now: a new tree, of which only names that are ours differ from the old one. */
final class PagesRevision {
    private static final String NO_JEKYLL = ".nojekyll";
    private static final String DOMAIN = "CNAME";

    private final PagesTip tip;
    private final DocsWish wish;
    private final DocsVersions before;
    private final PagesTree root;

    private PagesRevision(PagesTip tip, DocsWish wish) throws IOException {
        this.tip = tip;
        this.wish = wish;
        this.root = tip.root();
        this.before = tip.listed();
    }

    /** Prepares a wish on a tip. */
    static PagesRevision of(PagesTip tip, DocsWish wish) throws IOException {
        return new PagesRevision(tip, wish);
    }

    /** The new tree; the same as that of the tip if nothing is to be done. Empty where the wish has nothing to work on. */
    Optional<ObjectId> write(Pages pages, ObjectInserter inserter) throws IOException {
        Optional<ObjectId> content = wish.content().or(() -> root.folder(wish.folder()));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        DocsVersions after = after();
        root.putFolder(wish.folder(), content.get());
        after.find(wish.version()).map(DocsVersion::aliases).orElse(List.of()).stream()
                .forEach(alias -> root.putFolder(alias, content.get()));
        root.putFile(VersionsJson.FILE, inserter.insert(Constants.OBJ_BLOB, VersionsJson.write(after)));
        if (!tip.hasPageOfItsOwn()) {
            root.putFile(PagesTip.PAGE, page(inserter, new VersionsPage(pages.title(), after)));
        }
        addMissing(inserter, content.get());
        return Optional.of(root.write(inserter));
    }

    PublishedDocs told(Optional<CommitId> commit) throws IOException {
        Optional<ObjectId> there = tip.root().folder(wish.folder());
        List<Moved> moved = there.isEmpty() && wish.content().isEmpty()
                ? List.of()
                : after().find(wish.version()).map(DocsVersion::aliases).orElse(List.of()).stream()
                        .filter(alias -> !isHeld(alias))
                        .map(alias -> new Moved(
                                alias,
                                before.holding(alias)
                                        .map(other -> other.version().text())))
                        .toList();
        return new PublishedDocs(wish.version(), content(there), moved, commit);
    }

    private Content content(Optional<ObjectId> there) {
        if (there.isEmpty()) {
            return wish.content().isPresent() ? Content.ADDED : Content.ABSENT;
        }
        return wish.content().isEmpty() || wish.content().equals(there) ? Content.KEPT : Content.REPLACED;
    }

    private DocsVersions after() {
        return before.with(wish.entry(before));
    }

    private boolean isHeld(String alias) {
        return before.holding(alias)
                .filter(holder -> holder.version().equals(wish.version()))
                .isPresent();
    }

    /** Files that a site's builder leaves for the root of the branch, and the one that keeps GitHub from running Jekyll. */
    private void addMissing(ObjectInserter inserter, ObjectId content) throws IOException {
        if (root.file(NO_JEKYLL).isEmpty()) {
            root.putFile(NO_JEKYLL, inserter.insert(Constants.OBJ_BLOB, new byte[0]));
        }
        if (root.file(DOMAIN).isEmpty()) {
            try (ObjectReader reader = inserter.newReader()) {
                PagesTree.of(reader, content).file(DOMAIN).ifPresent(file -> root.putFile(DOMAIN, file));
            }
        }
    }

    private static ObjectId page(ObjectInserter inserter, VersionsPage page) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, page.html().getBytes(StandardCharsets.UTF_8));
    }
}
