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

/** The blobs of a registry (OCI distribution spec, "Pulling blobs", "Pushing blobs", "Mounting a blob"). */
final class BlobStore {
    private final RegistryTransport transport;
    private final TransferEvents events;

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
        RegistryCall open = session(to, source.blob(), from);
        for (int session = 1; ; session++) {
            HttpResponse<byte[]> opened = transport.send(open);
            if (opened.statusCode() == 201) {
                events.mountedBlob(to, source.blob());
                return;
            }
            if (from.isPresent() && (opened.statusCode() == 401 || opened.statusCode() == 403)) {
                bring(to, source, Optional.empty());
                return;
            }
            if (opened.statusCode() != 202) {
                throw transport.denials().refused(open, opened);
            }
            long start = System.nanoTime();
            Optional<Failure> failure = send(upload(to, source.blob(), opened), source);
            if (failure.isEmpty() || arrived(open, session, failure.get(), source.blob())) {
                events.uploadedBlob(to, source.blob(), Duration.ofNanos(System.nanoTime() - start));
                return;
            }
        }
    }

    /** Asks for an upload, or to be spared it: a registry that does not take the blob over has opened the upload instead. */
    private static RegistryCall session(ImageName to, Descriptor blob, Optional<ImageName> from) {
        String mount = from.map(home -> "?mount=" + blob.digest() + "&from=" + home.repository())
                .orElse("");
        return RegistryCall.of(to, "POST", "blobs/uploads/" + mount).body(BodyPublishers::noBody, 0);
    }

    /** A session is good for one try: what a broken one holds nobody knows. */
    private Optional<Failure> send(RegistryCall put, BlobSource source) {
        try (BlobBody body = new BlobBody(source)) {
            HttpResponse<byte[]> response =
                    transport.sendOnce(put.body(body, source.blob().size()));
            if (response.statusCode() == 201) {
                return Optional.empty();
            }
            boolean refused = response.statusCode() == 401 || response.statusCode() == 403;
            if (refused && !RetryPolicy.isTransient(response)) {
                throw transport.denials().refused(put, response);
            }
            return Optional.of(Failure.of(response));
        } catch (TokenRefusedException refused) {
            return Optional.of(transport.attempts().failure(put, refused));
        } catch (IOException broken) {
            return Optional.of(Failure.of(broken));
        }
    }

    /** A try that was not answered, or not well, may have arrived all the same: GHCR loses answers, not blobs. */
    private boolean arrived(RegistryCall open, int session, Failure failure, Descriptor blob) {
        transport.attempts().pause(open, session, failure);
        return exists(open.name(), blob);
    }

    private static RegistryCall upload(ImageName to, Descriptor blob, HttpResponse<byte[]> opened) {
        String location = RegistryTransport.location(opened)
                .orElseThrow(() -> RegistryProblems.untrue(to, "it opened an upload and did not say where"))
                .toString();
        String separator = location.contains("?") ? "&" : "?";
        return RegistryCall.of(to, "PUT", location + separator + "digest=" + blob.digest())
                .header("Content-Type", "application/octet-stream");
    }

    private static String path(Descriptor blob) {
        return "blobs/" + blob.digest();
    }
}
