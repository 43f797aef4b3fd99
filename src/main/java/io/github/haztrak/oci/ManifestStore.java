package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The manifests of a registry (OCI distribution spec, "Pulling manifests" and "Pushing manifests"). */
final class ManifestStore {
    private static final Set<String> UNKNOWN =
            Set.of("MANIFEST_BLOB_UNKNOWN", "BLOB_UNKNOWN", "MANIFEST_UNKNOWN", "MANIFEST_INVALID");

    private final RegistryTransport transport;
    private final Map<Digest, Manifest> known = new ConcurrentHashMap<>();

    ManifestStore(RegistryTransport transport) {
        this.transport = transport;
    }

    /** Reads a manifest by tag or digest and holds its bytes against the digest. */
    Optional<Manifest> get(ImageReference reference) {
        RegistryCall call = RegistryCall.of(reference.name(), "GET", "manifests/" + reference.reference())
                .header("Accept", MediaTypes.ACCEPT);
        HttpResponse<byte[]> response = transport.send(call);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw transport.denials().refused(call, response);
        }
        Manifest manifest = Manifest.of(mediaType(response), response.body());
        verify(reference, manifest, response);
        known.put(manifest.descriptor().digest(), manifest);
        return Optional.of(manifest);
    }

    /** A manifest that was read or written before, else read by its digest. */
    Manifest byDigest(ImageName name, Digest digest) {
        return Optional.ofNullable(known.get(digest))
                .or(() -> get(new ImageReference(name, digest.value())))
                .orElseThrow(() -> RegistryProblems.untrue(name, "no manifest " + digest));
    }

    /** Takes a manifest for known that somebody else has read. */
    void keep(Manifest manifest) {
        known.put(manifest.descriptor().digest(), manifest);
    }

    static RegistryCall writing(ImageReference reference) {
        return RegistryCall.of(reference.name(), "PUT", "manifests/" + reference.reference());
    }

    /** Writes a manifest under a tag or its digest, and says what the registry lacks for it. */
    Missing put(ImageReference reference, Manifest manifest) {
        RegistryCall call = writing(reference)
                .header("Content-Type", manifest.descriptor().mediaType())
                .body(() -> BodyPublishers.ofByteArray(manifest.content()), manifest.content().length);
        HttpResponse<byte[]> response = transport.send(call);
        if (response.statusCode() == 201 || response.statusCode() == 200) {
            verify(reference, manifest, response);
            known.put(manifest.descriptor().digest(), manifest);
            return Missing.NOTHING;
        }
        return missing(response).orElseThrow(() -> transport.denials().refused(call, response));
    }

    /**
     * What a registry lacks for a manifest.
     *
     * @param taken whether it lacks nothing
     * @param digests those it named; none where it only said that something is missing
     * @param answer what it said
     */
    record Missing(boolean taken, Set<Digest> digests, String answer) {
        static final Missing NOTHING = new Missing(true, Set.of(), "");
    }

    private static Optional<Missing> missing(HttpResponse<byte[]> response) {
        if (response.statusCode() != 400 && response.statusCode() != 404) {
            return Optional.empty();
        }
        try {
            List<JsonNode> errors = StreamSupport.stream(
                            Json.read(response.body()).path("errors").spliterator(), false)
                    .filter(error -> UNKNOWN.contains(error.path("code").asText()))
                    .toList();
            Set<Digest> digests = errors.stream()
                    .map(error -> error.path("detail"))
                    .flatMap(detail -> Stream.of(
                            detail.path("digest").asText(),
                            detail.path("Digest").asText(),
                            detail.asText()))
                    .filter(Digest::looksLike)
                    .map(Digest::new)
                    .collect(Collectors.toSet());
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Missing(false, digests, RegistryProblems.answer(response)));
        } catch (UncheckedIOException notJson) {
            return Optional.empty();
        }
    }

    private static String mediaType(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("content-type")
                .map(type -> type.split(";")[0].strip())
                .filter(type -> type.contains("manifest") || type.contains("index"))
                .orElseGet(() -> mediaType(Json.read(response.body())));
    }

    /** OCI manifests need not name their own type. */
    private static String mediaType(ObjectNode json) {
        return json.path("mediaType")
                .asText(MediaTypes.unnamed(json.path("schemaVersion").asInt(), json.has("manifests")));
    }

    private static void verify(ImageReference reference, Manifest manifest, HttpResponse<byte[]> response) {
        Digest digest = manifest.descriptor().digest();
        if (reference.isByDigest() && !reference.reference().equals(digest.value())) {
            throw RegistryProblems.untrue(reference.name(), "asked for " + reference.reference() + ", got " + digest);
        }
        RegistryProblems.requireDigest(reference.name(), digest, response);
    }
}
