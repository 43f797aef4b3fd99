package io.github.haztrak.jgit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * A folder as a tree of git: regular files alone, none executable, and no empty folders, which git does not have. One file is
 * open at a time, and none is held in memory.
 *
 * @param inserter takes the objects
 */
record FolderTree(ObjectInserter inserter) {

    ObjectId of(Path folder) throws IOException {
        return read(folder).write(inserter);
    }

    private PagesTree read(Path folder) throws IOException {
        PagesTree tree = PagesTree.empty();
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (!Files.isDirectory(child)) {
                    tree.putFile(name, blob(child));
                    continue;
                }
                PagesTree below = read(child);
                if (!below.isEmpty()) {
                    tree.putFolder(name, below.write(inserter));
                }
            }
        }
        return tree;
    }

    private ObjectId blob(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return inserter.insert(Constants.OBJ_BLOB, Files.size(file), content);
        }
    }
}
