package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.util.Optional;

/** The upload workflow: OCI distribution specification 1.1, "Pushing blobs" and "Mounting a blob". */
final class UploadRoutes implements RegistryResource {

    private final Repositories repositories;
    private final Uploads uploads;

    UploadRoutes(Repositories repositories, Uploads uploads) {
        this.repositories = repositories;
        this.uploads = uploads;
    }

    @Override
    public Answer answer(RegistryCall call) throws IOException {
        String id = call.rest().substring("uploads".length()).replace("/", "");
        if (id.isEmpty()) {
            return start(call);
        }
        Upload upload = uploads.find(call.name(), id);
        return switch (call.request().method()) {
            case "GET", "HEAD" -> progress(204, call, upload);
            case "PATCH" -> append(call, upload);
            case "PUT" -> finish(call, upload);
            case "DELETE" -> cancel(call, upload);
            default -> throw call.unsupported();
        };
    }

    private Answer start(RegistryCall call) throws IOException {
        if (!call.request().method().equals("POST")) {
            throw call.unsupported();
        }
        Optional<ContentDigest> mounted = mount(call);
        if (mounted.isPresent()) {
            return created(call, mounted.get());
        }
        Upload upload = uploads.start(call.name());
        return call.request().query().first("digest").isPresent() ? finish(call, upload) : progress(202, call, upload);
    }

    private Optional<ContentDigest> mount(RegistryCall call) throws IOException {
        Optional<String> wanted = call.request().query().first("mount");
        Optional<String> from = call.request().query().first("from");
        if (wanted.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        ContentDigest digest = ContentDigest.parse(wanted.get());
        Repository source = repositories.named(RepositoryName.parse(from.get()));
        if (source.blob(digest).isEmpty()) {
            return Optional.empty();
        }
        repositories.named(call.name()).linkBlob(digest);
        return Optional.of(digest);
    }

    private Answer append(RegistryCall call, Upload upload) throws IOException {
        requireOrder(call.request(), upload);
        upload.append(call.request().body());
        return progress(202, call, upload);
    }

    private Answer finish(RegistryCall call, Upload upload) throws IOException {
        String wanted = call.request().query().first("digest").orElse("");
        ContentDigest digest = ContentDigest.parse(wanted);
        requireOrder(call.request(), upload);
        upload.append(call.request().body());
        uploads.end(call.name(), upload);
        repositories.named(call.name()).addBlob(upload.verified(digest), digest);
        return created(call, digest);
    }

    private Answer cancel(RegistryCall call, Upload upload) throws IOException {
        uploads.end(call.name(), upload);
        upload.discard();
        return Answer.of(204).with("Docker-Upload-UUID", upload.id());
    }

    private static void requireOrder(Request request, Upload upload) throws RegistryException {
        Optional<String> range = request.header("Content-Range");
        if (range.isPresent() && !range.get().matches("(bytes )?" + upload.size() + "-\\d+.*")) {
            throw RegistryError.BLOB_UPLOAD_INVALID.about("expected a range from " + upload.size());
        }
    }

    private static Answer created(RegistryCall call, ContentDigest digest) {
        return Answer.of(201)
                .with("Location", call.url("blobs/" + digest))
                .with("Docker-Content-Digest", digest.toString());
    }

    private static Answer progress(int status, RegistryCall call, Upload upload) {
        return Answer.of(status)
                .with("Location", call.url("blobs/uploads/" + upload.id()))
                .with("Range", "0-" + Math.max(0, upload.size() - 1))
                .with("Docker-Upload-UUID", upload.id());
    }
}
