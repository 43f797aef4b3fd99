package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.oci.Attempts.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The blobs of a registry (OCI distribution spec, "Pulling blobs", "Pushing blobs", "Mounting a blob"). */
final class BlobStore {
    private static final String UPLOADS = "blobs/uploads/";

    private final RegistryTransport transport;
    private final TransferEvents events;
    private final AtomicLong most = new AtomicLong(Long.MAX_VALUE);

    /**
     * The way that uploads take.
     *
     * @param transport what carries them
     * @param events what happens meanwhile
     * @param most how many bytes go into one request, as far as is known; becomes less when a request was too large
     */
    record Way(RegistryTransport transport, TransferEvents events, AtomicLong most) {}

    BlobStore(RegistryTransport transport, TransferEvents events) {
        this.transport = transport;
        this.events = events;
    }

    boolean exists(ImageName name, Descriptor blob) {
        RegistryCall call = RegistryCall.of(name, "HEAD", path(blob));
        HttpResponse<byte[]> response = transport.send(call);
        if (response.statusCode() != 200 && response.statusCode() != 404) {
            throw transport.denials().refused(call, response);
        }
        return response.statusCode() == 200;
    }

    /** Reads a small blob such as a configuration whole; empty if the repository has none of the digest. */
    Optional<byte[]> read(ImageName name, Descriptor blob) {
        RegistryCall call = RegistryCall.of(name, "GET", path(blob));
        HttpResponse<byte[]> response = transport.send(call);
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw transport.denials().refused(call, response);
        }
        return Optional.of(response.body());
    }

    /** Opens a blob of another registry, to be passed on. What may pass is an {@link IOException}. */
    InputStream open(ImageName name, Descriptor blob) throws IOException {
        RegistryCall call = RegistryCall.of(name, "GET", path(blob));
        HttpResponse<InputStream> response = transport.open(call);
        int status = response.statusCode();
        if (status == 200) {
            return response.body();
        }
        response.body().close();
        if (status == 429 || status >= 500) {
            throw new IOException(call + " was answered HTTP " + status);
        }
        throw RegistryProblems.failing(call, "HTTP " + status);
    }

    /**
     * Brings a blob into a repository: taken over from another repository if the registry allows it, else sent. Who may
     * write here may not be let read there: then the blob is sent as well.
     *
     * @param from a repository of the same registry that should have it
     */
    void bring(ImageName to, BlobSource source, Optional<ImageName> from) {
        from.ifPresent(home -> transport.authorizeBoth(to, home));
        RegistryCall open = opening(to, source.blob(), from);
        HttpResponse<byte[]> opened = transport.send(open);
        if (from.isPresent() && (opened.statusCode() == 401 || opened.statusCode() == 403)) {
            bring(to, source, Optional.empty());
        } else if (opened.statusCode() == 201) {
            RegistryProblems.requireDigest(to, source.blob().digest(), opened);
            events.mountedBlob(to, source.blob());
        } else {
            upload(open, source, session(open, source, opened));
        }
    }

    /** Asks for an upload, or to be spared it: a registry that does not take the blob over has opened the upload instead. */
    private static RegistryCall opening(ImageName to, Descriptor blob, Optional<ImageName> from) {
        String mount = from.map(home -> "?mount=" + blob.digest() + "&from=" + home.repository())
                .orElse("");
        return RegistryCall.of(to, "POST", UPLOADS + mount).body(BodyPublishers::noBody, 0);
    }

    private UploadSession session(RegistryCall open, BlobSource source, HttpResponse<byte[]> opened) {
        if (opened.statusCode() != 202) {
            throw transport.denials().refused(open, opened);
        }
        return UploadSession.opened(open.name(), source.blob(), opened);
    }

    private void upload(RegistryCall open, BlobSource source, UploadSession first) {
        BlobUpload upload = new BlobUpload(new Way(transport, events, most), source);
        UploadSession session = first;
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            Optional<Failure> failure = upload.into(session);
            if (failure.isEmpty() || arrived(open, attempt, failure.get(), source.blob())) {
                events.uploadedBlob(open.name(), source.blob(), Duration.ofNanos(System.nanoTime() - start));
                return;
            }
            session = upload.held().orElseGet(() -> session(open, source, transport.send(plain(open))));
        }
    }

    /** Not asked to take it over a second time: it said no. */
    private static RegistryCall plain(RegistryCall open) {
        return RegistryCall.of(open.name(), "POST", UPLOADS).body(BodyPublishers::noBody, 0);
    }

    /** A try that was not answered, or not well, may have arrived all the same: GHCR loses answers, not blobs. */
    private boolean arrived(RegistryCall open, int attempt, Failure failure, Descriptor blob) {
        transport.attempts().pause(open, attempt, failure);
        return exists(open.name(), blob);
    }

    private static String path(Descriptor blob) {
        return "blobs/" + blob.digest();
    }
}
