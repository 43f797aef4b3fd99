package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The uploads under way in all repositories; none survives the registry. */
final class Uploads {

    private final Map<String, Upload> open = new ConcurrentHashMap<>();
    private final Path folder;

    private Uploads(Path folder) {
        this.folder = folder;
    }

    static Uploads in(Path stateDirectory) throws IOException {
        return new Uploads(Files.createDirectories(stateDirectory.resolve("uploads")));
    }

    Upload start(RepositoryName name) {
        Upload upload = new Upload(folder.resolve(UUID.randomUUID().toString()));
        open.put(key(name, upload.id()), upload);
        return upload;
    }

    Upload find(RepositoryName name, String id) throws RegistryException {
        return Optional.ofNullable(open.get(key(name, id)))
                .orElseThrow(() -> RegistryError.BLOB_UPLOAD_UNKNOWN.about(Json.object()));
    }

    void end(RepositoryName name, Upload upload) {
        open.remove(key(name, upload.id()));
    }

    int count() {
        return open.size();
    }

    private static String key(RepositoryName name, String id) {
        return name.text() + ":" + id;
    }
}
