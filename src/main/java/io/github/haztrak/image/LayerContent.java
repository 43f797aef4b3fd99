package io.github.haztrak.image;

import java.util.List;

/**
 * What a layer shall hold. Layers that change seldom come first, so that a new version shares them with the last.
 *
 * @param name what users of Jib know it by: {@code dependencies}, {@code resources}, {@code classes}
 * @param files its files, sorted by target here: the order is part of the layer's digest
 */
public record LayerContent(String name, List<FileEntry> files) {
    /** Sorts and copies the files; rejects an empty layer. */
    public LayerContent {
        files = files.stream().sorted().toList();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("an empty layer: " + name);
        }
    }
}
