package io.github.haztrak.jgit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The entries of a tree, not of those below. What is not put in its place stays as it is, whatever it is. */
final class PagesTree {
    /** Git's own order: a folder is sorted as if its name ended with a slash (git source, base_name_compare). */
    private static final Comparator<Name> ORDER = Comparator.comparing(Name::sorted);

    private final Map<Name, Entry> entries = new TreeMap<>(ORDER);

    private record Entry(FileMode mode, ObjectId id) {}

    /** Sorted by the bytes of UTF-8, each as a character of its own. */
    private record Name(String text, boolean folder) {
        String sorted() {
            return new String(
                    (folder ? text + "/" : text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }

    static PagesTree empty() {
        return new PagesTree();
    }

    static PagesTree of(ObjectReader reader, ObjectId tree) throws IOException {
        PagesTree entries = new PagesTree();
        for (CanonicalTreeParser entry = new CanonicalTreeParser(null, reader, tree);
                !entry.eof();
                entry = entry.next()) {
            FileMode mode = entry.getEntryFileMode();
            entries.entries.put(
                    new Name(entry.getEntryPathString(), FileMode.TREE.equals(mode)),
                    new Entry(mode, entry.getEntryObjectId()));
        }
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Optional<ObjectId> folder(String name) {
        return Optional.ofNullable(entries.get(new Name(name, true))).map(Entry::id);
    }

    Optional<ObjectId> file(String name) {
        return Optional.ofNullable(entries.get(new Name(name, false))).map(Entry::id);
    }

    void putFolder(String name, ObjectId tree) {
        entries.remove(new Name(name, false));
        entries.put(new Name(name, true), new Entry(FileMode.TREE, tree));
    }

    void putFile(String name, ObjectId blob) {
        entries.remove(new Name(name, true));
        entries.put(new Name(name, false), new Entry(FileMode.REGULAR_FILE, blob));
    }

    ObjectId write(ObjectInserter inserter) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        entries.forEach((name, entry) -> tree.append(name.text(), entry.mode(), entry.id()));
        return inserter.insert(tree);
    }
}
