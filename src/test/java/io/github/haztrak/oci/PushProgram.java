package io.github.haztrak.oci;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Layer;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.testing.JavaProgram;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pushes an image of one layer to {@code registry.example}, wherever that is.
 *
 * @param bases where the base is read
 * @param registry where {@code registry.example} answers
 * @param layer a file, named by its digest, in {@code blobs/sha256} of a layout
 */
record PushProgram(URI bases, URI registry, Path layer) {

    /** In a JVM of its own, with options. */
    void runWith(String options) {
        new JavaProgram(PushProgram.class, options).run(bases.toString(), registry.toString(), layer.toString());
    }

    public static void main(String... arguments) throws Exception {
        new PushProgram(URI.create(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]))
                .push(RegistryAccess.newClient(), any -> Optional.empty(), new TransferLog());
    }

    void push(HttpClient http, RegistryCredentials credentials, TransferLog events) throws IOException {
        RegistryAccess access = new RegistryAccess(
                http,
                new RegistryEndpoints(Map.of("ghcr.io", bases, "registry.example", registry)),
                credentials,
                RegistrySandbox.QUICK);
        BuiltImage image = new OciImageComposer(access, events, new ConcurrentHashMap<>())
                .compose(request(), List.of(only()), layer.resolve("../../..").normalize());
        OciImageRegistry client = new OciImageRegistry(access, events);
        List<PushedImage> pushed = client.upload(List.of(image));
        client.tag(pushed, "1.0.0");
        if (!client.find(List.of(image.identity().name()), "1.0.0").equals(pushed)) {
            throw new AssertionError("what was pushed is not there");
        }
    }

    private Layer only() throws IOException {
        Digest digest = new Digest("sha256:" + layer.getFileName());
        Descriptor blob = new Descriptor(MediaTypes.LAYER_GZIP, digest, Files.size(layer));
        return new Layer("classes", blob, Digest.of("tar of it"), layer);
    }

    private static ImageRequest request() {
        ImageRequest request = RegistrySandbox.request("server", RegistrySandbox.BASE, Platform.DEFAULT);
        ImageName name = ImageName.parse("registry.example/octo/server");
        return new ImageRequest(
                new ImageIdentity("server", request.identity().kind(), name),
                request.base(),
                request.content(),
                request.provenance());
    }
}
