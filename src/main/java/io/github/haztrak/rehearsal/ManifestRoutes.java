package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Manifests and indexes: OCI distribution specification 1.1, "Pulling manifests" and "Pushing manifests". */
final class ManifestRoutes implements RegistryResource {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final Repositories repositories;

    ManifestRoutes(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Answer answer(RegistryCall call) throws IOException {
        return switch (call.request().method()) {
            case "GET", "HEAD" -> get(call);
            case "PUT" -> put(call);
            default -> throw call.unsupported();
        };
    }

    private Answer get(RegistryCall call) throws IOException {
        Manifest manifest = find(call)
                .orElseThrow(() -> RegistryError.MANIFEST_UNKNOWN.about(
                        Json.object().put("name", call.name().text()).put("reference", call.rest())));
        requireAccepted(call.request(), manifest);
        return Answer.of(200)
                .with("Content-Type", manifest.mediaType())
                .with("Docker-Content-Digest", manifest.digest().toString())
                .with("ETag", "\"" + manifest.digest() + "\"")
                .with(Content.of(manifest.content()));
    }

    private Optional<Manifest> find(RegistryCall call) throws IOException {
        Repository repository = repositories.named(call.name());
        if (ContentDigest.looksLike(call.rest())) {
            return repository.manifest(ContentDigest.parse(call.rest()));
        }
        Optional<ContentDigest> digest = repository.tagged(TagReference.parse(call.rest()));
        return digest.isPresent() ? repository.manifest(digest.get()) : Optional.empty();
    }

    /** CNCF distribution hides a manifest from a client that does not accept its type; so does this one. */
    private static void requireAccepted(Request request, Manifest manifest) throws RegistryException {
        String accepted = request.header("Accept").orElse("*/*");
        if (!accepted.contains("*/*") && !accepted.contains(manifest.mediaType())) {
            throw RegistryError.MANIFEST_UNKNOWN.about(manifest.mediaType() + " is not accepted by the client");
        }
    }

    private Answer put(RegistryCall call) throws IOException {
        Manifest manifest = received(call.request());
        Repository repository = repositories.named(call.name());
        requireKnown(repository, ManifestReferences.of(manifest));
        if (ContentDigest.looksLike(call.rest())) {
            requireDigest(ContentDigest.parse(call.rest()), manifest);
            repository.addManifest(manifest);
        } else {
            TagReference tag = TagReference.parse(call.rest());
            repository.addManifest(manifest);
            repository.tag(tag, manifest.digest());
        }
        return Answer.of(201)
                .with("Location", call.url("manifests/" + manifest.digest()))
                .with("Docker-Content-Digest", manifest.digest().toString());
    }

    private static Manifest received(Request request) throws IOException {
        byte[] content = request.bytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw RegistryError.MANIFEST_INVALID.about("over " + LARGEST + " bytes");
        }
        String mediaType =
                request.header("Content-Type").orElse("").split(";", 2)[0].strip();
        return new Manifest(mediaType, content);
    }

    private static void requireDigest(ContentDigest named, Manifest manifest) throws RegistryException {
        if (!named.equals(manifest.digest())) {
            throw RegistryError.DIGEST_INVALID.about("expected " + named + ", received " + manifest.digest());
        }
    }

    private static void requireKnown(Repository repository, ManifestReferences references) throws IOException {
        Stream<ContentDigest> blobs = references.blobs().stream()
                .filter(digest -> repository.blob(digest).isEmpty());
        Stream<ContentDigest> manifests =
                references.manifests().stream().filter(digest -> !repository.holdsManifest(digest));
        List<TextNode> unknown = Stream.concat(blobs, manifests)
                .map(digest -> TextNode.valueOf(digest.toString()))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RegistryException(RegistryError.MANIFEST_BLOB_UNKNOWN, unknown);
        }
    }
}
