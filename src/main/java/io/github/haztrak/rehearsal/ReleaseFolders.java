package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The releases as a human finds them on disk: a folder per release, named for its tag. Of two releases for one tag (a
 * draft may share it) the later one gets {@code ~ID} appended, which no tag can contain.
 */
final class ReleaseFolders {

    private final Map<Long, Path> folders = new HashMap<>();
    private final Path root;
    private final ReleaseJson json;

    private ReleaseFolders(Path root, ReleaseJson json) {
        this.root = root;
        this.json = json;
    }

    static ReleaseFolders emptied(Path stateDirectory, ReleaseJson json) throws IOException {
        Path root = stateDirectory.resolve("releases");
        deleteTree(root);
        Files.createDirectories(root);
        return new ReleaseFolders(root, json);
    }

    synchronized void show(Release release) throws IOException {
        Path folder = settled(release);
        StoredFile.write(folder.resolve("body.md"), release.text().body().getBytes(StandardCharsets.UTF_8));
        StoredFile.write(folder.resolve("release.json"), Json.prettyBytes(json.release(release)));
    }

    synchronized Path assetFile(Release release, AssetName name) throws IOException {
        return Files.createDirectories(settled(release).resolve("assets")).resolve(name.text());
    }

    synchronized void deleteAsset(Release release, Asset asset) throws IOException {
        Files.deleteIfExists(assetFile(release, asset.name()));
    }

    synchronized void delete(Release release) throws IOException {
        deleteTree(settled(release));
        folders.remove(release.id());
    }

    /** The release's folder, moved if its tag has another name now. */
    private Path settled(Release release) throws IOException {
        Path before = folders.getOrDefault(release.id(), root);
        String name = GitHubUrls.encoded(release.tagName());
        Path plain = root.resolve(name);
        boolean free = before.equals(plain) || !folders.containsValue(plain);
        Path folder = free ? plain : root.resolve(name + "~" + release.id());
        if (!before.equals(root) && !before.equals(folder)) {
            Files.move(before, folder);
        }
        folders.put(release.id(), folder);
        return folder;
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            List<Path> leavesFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : leavesFirst) {
                Files.delete(path);
            }
        }
    }
}
