package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.file.Path;

/** Blobs by digest: HEAD and GET; no DELETE, as on GHCR. Uploads, which share the path, are passed on. */
final class BlobRoutes implements RegistryResource {

    private final Repositories repositories;
    private final RegistryResource uploads;

    BlobRoutes(Repositories repositories, RegistryResource uploads) {
        this.repositories = repositories;
        this.uploads = uploads;
    }

    @Override
    public Answer answer(RegistryCall call) throws IOException {
        if (call.rest().equals("uploads") || call.rest().startsWith("uploads/")) {
            return uploads.answer(call);
        }
        if (!call.request().reads()) {
            throw call.unsupported();
        }
        ContentDigest digest = ContentDigest.parse(call.rest());
        Path blob = repositories
                .named(call.name())
                .blob(digest)
                .orElseThrow(() -> RegistryError.BLOB_UNKNOWN.about(digest.toString()));
        return Answer.of(200)
                .with("Content-Type", "application/octet-stream")
                .with("Docker-Content-Digest", digest.toString())
                .with(Content.of(blob));
    }
}
