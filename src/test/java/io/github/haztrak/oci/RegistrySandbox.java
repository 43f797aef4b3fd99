package io.github.haztrak.oci;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.RegistryCredentials;
import io.github.haztrak.rehearsal.RegistryLogin;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.RequestLog;
import io.github.haztrak.rehearsal.StandInBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A registry that answers for {@code ghcr.io}, with a base image in it, and clients that do not wait long. */
final class RegistrySandbox implements AutoCloseable {
    static final String SECRET = "ghs_inventedSecretOfOcto";
    static final Credential OCTO = new Credential("octo", SECRET, "the test");
    static final ImageReference BASE = ImageReference.parse("ghcr.io/base/java:17");
    static final RetryPolicy QUICK =
            new RetryPolicy(4, Duration.ofMillis(5), Duration.ofMillis(100), Duration.ofSeconds(20));

    final TransferLog events = new TransferLog();
    final EmbeddedRegistry server;
    private final Path folder;
    private final HttpClient http = RegistryAccess.newClient();
    private final Map<String, URI> endpoints = new HashMap<>();

    private RegistrySandbox(Path folder, EmbeddedRegistry server) {
        this.folder = folder;
        this.server = server;
        endpoints.put("ghcr.io", server.uri());
    }

    static RegistrySandbox open(Path folder) throws IOException {
        return start(folder, RegistryOptions.open(folder.resolve("registry")), Optional.empty());
    }

    static RegistrySandbox guarded(Path folder) throws IOException {
        RegistryCredentials login = new RegistryCredentials("octo", SECRET);
        return start(folder, RegistryOptions.guarded(folder.resolve("registry"), login), Optional.of(login));
    }

    /** Tokens that say nothing, as on GHCR. */
    static RegistrySandbox opaque(Path folder) throws IOException {
        RegistryCredentials login = new RegistryCredentials("octo", SECRET);
        return start(
                folder,
                RegistryOptions.guarded(folder.resolve("registry"), login).with(RegistryLogin.OPAQUE_TOKENS),
                Optional.of(login));
    }

    /** Tokens that say that some repositories may not be pushed to. */
    static RegistrySandbox readOnly(Path folder, String... repositories) throws IOException {
        RegistryCredentials login = new RegistryCredentials("octo", SECRET);
        return start(
                folder,
                RegistryOptions.guarded(folder.resolve("registry"), login).withReadOnly(repositories),
                Optional.of(login));
    }

    /** No tokens, and no base image in it. */
    static RegistrySandbox basic(Path folder) throws IOException {
        RegistryCredentials login = new RegistryCredentials("octo", SECRET);
        return new RegistrySandbox(
                folder,
                EmbeddedRegistry.start(RegistryOptions.guarded(folder.resolve("registry"), login)
                        .with(RegistryLogin.BASIC)));
    }

    private static RegistrySandbox start(Path folder, RegistryOptions options, Optional<RegistryCredentials> login)
            throws IOException {
        RegistrySandbox sandbox = new RegistrySandbox(folder, EmbeddedRegistry.start(options));
        StandInBase.of(BASE.name().repository(), BASE.reference()).seed(sandbox.server.uri(), login);
        sandbox.server.requests().clear();
        return sandbox;
    }

    /** Another registry, reached under its own name. */
    RegistrySandbox knows(String registry, URI address) {
        endpoints.put(registry, address);
        return this;
    }

    OciImageRegistry client() {
        return client(QUICK);
    }

    OciImageRegistry client(RetryPolicy retry) {
        return new OciImageRegistry(access(OCTO, retry), events);
    }

    OciImageRegistry clientOf(Credential credential) {
        return new OciImageRegistry(access(credential, QUICK), events);
    }

    OciImageComposer composer(Map<String, String> memory) {
        return new OciImageComposer(access(OCTO, QUICK), events, memory);
    }

    RegistryAccess access(Credential credential, RetryPolicy retry) {
        return access(any -> Optional.of(credential), retry);
    }

    RegistryAccess access(io.github.haztrak.image.RegistryCredentials credentials, RetryPolicy retry) {
        return new RegistryAccess(http, new RegistryEndpoints(endpoints), credentials, retry);
    }

    /** Builds an image for linux/amd64 with one layer for each text. */
    BuiltImage image(String module, String... layers) throws IOException {
        return image(request(module, BASE, Platform.DEFAULT), layers);
    }

    /** Builds with layers of the texts, into a folder of its own. */
    BuiltImage image(ImageRequest request, String... layers) throws IOException {
        Path layout = Files.createTempDirectory(Files.createDirectories(folder.resolve("layouts")), "image");
        return composer(new ConcurrentHashMap<>()).compose(request, layers(layout, layers), layout);
    }

    static List<Layer> layers(Path layout, String... texts) throws IOException {
        Path blobs = Files.createDirectories(layout.resolve("blobs/sha256"));
        for (String text : texts) {
            Files.writeString(blobs.resolve(Digest.of(text).hex()), text);
        }
        return Stream.of(texts).map(text -> layer(blobs, text)).toList();
    }

    private static Layer layer(Path blobs, String text) {
        Digest digest = Digest.of(text);
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        Descriptor blob = new Descriptor(MediaTypes.LAYER_GZIP, digest, size);
        return new Layer("classes", blob, Digest.of("tar of " + text), blobs.resolve(digest.hex()));
    }

    static ImageRequest request(String module, ImageReference base, Platform... platforms) {
        return new ImageRequest(
                new ImageIdentity(module, ImageKind.JAVA, ImageName.parse("ghcr.io/octo/" + module)),
                new BaseImage(base, List.of(platforms)),
                new ImageContent(List.of(), settings(Map.of())),
                new Provenance(Instant.parse("2026-01-01T00:01:00Z"), Map.of(Provenance.REVISION, "0".repeat(40))));
    }

    static ContainerSettings settings(Map<String, String> environment) {
        return new ContainerSettings(
                new ContainerSettings.Process(
                        List.of("java", "-cp", "/app", "Main"), List.of(), Optional.empty(), Optional.empty()),
                environment,
                Map.of(),
                new ContainerSettings.Exposure(Set.of(), Set.of()));
    }

    /** Images of a reactor: each with a layer of its own on a big one that all share. */
    List<BuiltImage> reactor(int count, String version) throws IOException {
        String shared = "dependency".repeat(200_000);
        List<BuiltImage> images = new java.util.ArrayList<>();
        for (int i : IntStream.range(0, count).toArray()) {
            String revision = i == 0 ? version : "1.0.0";
            images.add(image("module-" + i, shared, "classes of " + i + " in " + revision));
        }
        return images;
    }

    /** What a release does with images: content, then the version's tag. */
    List<PushedImage> push(List<BuiltImage> images, String version) {
        OciImageRegistry client = client();
        List<PushedImage> pushed = client.upload(images);
        client.tag(pushed, version);
        return pushed;
    }

    /** The names under which a tag can be read by somebody who comes later. */
    List<String> tagged(List<BuiltImage> images, String tag) {
        List<ImageName> names =
                images.stream().map(image -> image.identity().name()).toList();
        return client().find(names, tag).stream()
                .map(image -> image.name().repository())
                .toList();
    }

    long count(String method, String path) {
        return server.requests()
                .count(entry -> entry.method().equals(method)
                        && entry.path().matches(".*" + path + ".*")
                        && !entry.path().equals("/v2/"));
    }

    long logins() {
        return server.requests()
                .count(entry -> entry.path().equals("/v2/") || entry.path().equals("/token"));
    }

    /** Bytes of blobs alone: manifests are sent too. */
    long blobBytes() {
        return server.requests().entries().stream()
                .filter(entry -> entry.path().contains("/blobs/uploads/"))
                .mapToLong(RequestLog.Entry::bytesReceived)
                .sum();
    }

    /** What crosses the wire at the least: each distinct blob of ours once. */
    static long distinctBytes(List<BuiltImage> images) {
        Map<Digest, Long> sizes = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        images.stream()
                .map(ImageUpload::of)
                .flatMap(upload -> upload.blobs().stream())
                .forEach(blob -> sizes.put(blob.digest(), blob.size()));
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        server.close();
    }
}
