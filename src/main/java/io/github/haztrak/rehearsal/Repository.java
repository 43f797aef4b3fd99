package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One repository's view of the content: which blobs it may see, which manifests it holds, what its tags point at. Links
 * are small files, {@code _blobs/HEX}, {@code _manifests/HEX} (media type) and {@code _tags/TAG} (digest); no path
 * component of a repository name starts with an underscore.
 */
final class Repository {

    private final Path folder;
    private final BlobStore content;

    Repository(Path folder, BlobStore content) {
        this.folder = folder;
        this.content = content;
    }

    Optional<Path> blob(ContentDigest digest) {
        return Optional.of(content.file(digest)).filter(file -> Files.exists(blobLink(digest)));
    }

    void linkBlob(ContentDigest digest) throws IOException {
        StoredFile.write(blobLink(digest), new byte[0]);
    }

    void addBlob(Path verified, ContentDigest digest) throws IOException {
        content.adopt(verified, digest);
        linkBlob(digest);
    }

    boolean holdsManifest(ContentDigest digest) {
        return Files.exists(manifestLink(digest));
    }

    Optional<Manifest> manifest(ContentDigest digest) throws IOException {
        return holdsManifest(digest)
                ? Optional.of(
                        new Manifest(Files.readString(manifestLink(digest)), Files.readAllBytes(content.file(digest))))
                : Optional.empty();
    }

    void addManifest(Manifest manifest) throws IOException {
        content.write(manifest.content());
        byte[] mediaType = manifest.mediaType().getBytes(StandardCharsets.UTF_8);
        StoredFile.write(manifestLink(manifest.digest()), mediaType);
    }

    Optional<ContentDigest> tagged(TagReference tag) throws IOException {
        Path link = tags().resolve(tag.text());
        return Files.exists(link) ? Optional.of(ContentDigest.parse(Files.readString(link))) : Optional.empty();
    }

    void tag(TagReference tag, ContentDigest digest) throws IOException {
        byte[] target = digest.toString().getBytes(StandardCharsets.UTF_8);
        StoredFile.write(tags().resolve(tag.text()), target);
    }

    boolean exists() {
        return Files.isDirectory(folder.resolve("_blobs")) || Files.isDirectory(folder.resolve("_manifests"));
    }

    List<String> tagNames() throws IOException {
        if (!Files.isDirectory(tags())) {
            return List.of();
        }
        try (Stream<Path> links = Files.list(tags())) {
            return links.map(link -> link.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Path tags() {
        return folder.resolve("_tags");
    }

    private Path blobLink(ContentDigest digest) {
        return folder.resolve("_blobs").resolve(digest.hex());
    }

    private Path manifestLink(ContentDigest digest) {
        return folder.resolve("_manifests").resolve(digest.hex());
    }
}
