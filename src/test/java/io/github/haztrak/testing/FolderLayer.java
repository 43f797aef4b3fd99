package io.github.haztrak.testing;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder as a layer: everything below it at the image's root, with the permissions it has on disk. */
record FolderLayer(Path folder) {
    FileEntriesLayer entries() throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName("base");
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.skip(1).sorted()::iterator) {
                layer.addEntry(path, placeOf(path), permissionsOf(path));
            }
        }
        return layer.build();
    }

    private AbsoluteUnixPath placeOf(Path path) {
        return AbsoluteUnixPath.get("/" + folder.relativize(path));
    }

    private static FilePermissions permissionsOf(Path path) throws IOException {
        return FilePermissions.fromPosixFilePermissions(Files.getPosixFilePermissions(path));
    }
}
