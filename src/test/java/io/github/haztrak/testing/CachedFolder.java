package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder under {@code target} that is costly to make: made by the first test that asks, kept for the others. */
final class CachedFolder {
    private CachedFolder() {}

    /** Fills an empty folder. */
    @FunctionalInterface
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /** The folder {@code target/it-cache/<name>}. Made aside and moved in place, so that nobody ever sees a half. */
    static Path of(String name, Maker maker) throws IOException {
        Path folder = BuildFolder.at("it-cache", name);
        if (!Files.isDirectory(folder)) {
            Path aside = BuildFolder.fresh("making-" + name);
            maker.make(aside);
            Files.createDirectories(folder.getParent());
            keep(aside, folder);
        }
        return folder;
    }

    private static void keep(Path aside, Path folder) throws IOException {
        try {
            Files.move(aside, folder);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another test was faster; its folder is as good.
            FolderCopy.delete(aside);
        }
    }
}
