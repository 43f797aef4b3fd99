package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.oci.Attempts.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
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
            throw RegistryProblems.refused(call, response);
        }
        return response.statusCode() == 200;
    }

    /** Reads a small blob such as a configuration whole. */
    Optional<byte[]> read(ImageName name, Descriptor blob) {
        HttpResponse<byte[]> response = transport.send(RegistryCall.of(name, "GET", path(blob)));
        return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    }

    /** Opens a blob of another registry, to be passed on. */
    InputStream open(ImageName name, Descriptor blob) {
        RegistryCall call = RegistryCall.of(name, "GET", path(blob));
        try {
            HttpResponse<InputStream> response = transport.open(call);
            if (response.statusCode() == 200) {
                return response.body();
            }
            response.body().close();
            throw RegistryProblems.failing(call, "HTTP " + response.statusCode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Brings a blob into a repository: taken over from another repository if the registry allows it, else sent.
     *
     * @param from a repository of the same registry that should have it
     */
    void bring(ImageName to, BlobSource source, Optional<ImageName> from) {
        String mount = from.map(home -> "?mount=" + source.blob().digest() + "&from=" + home.repository())
                .orElse("");
        RegistryCall open =
                RegistryCall.of(to, "POST", "blobs/uploads/" + mount).body(() -> BodyPublishers.noBody(), 0);
        for (int session = 1; ; session++) {
            HttpResponse<byte[]> opened = transport.send(open);
            if (opened.statusCode() == 201) {
                events.mountedBlob(to, source.blob());
                return;
            }
            if (opened.statusCode() != 202) {
                throw RegistryProblems.refused(open, opened);
            }
            Optional<Failure> failure = send(to, source, opened);
            if (failure.isEmpty()) {
                return;
            }
            transport.attempts().pause(open, session, failure.get());
            if (exists(to, source.blob())) {
                return;
            }
        }
    }

    /**
     * One session is good for one try: what a broken one holds, nobody knows. Whether a try that was not answered arrived
     * all the same, the caller looks up.
     */
    private Optional<Failure> send(ImageName to, BlobSource source, HttpResponse<byte[]> opened) {
        RegistryCall put = upload(to, source, opened);
        long start = System.nanoTime();
        HttpResponse<byte[]> response;
        try {
            response = transport.sendOnce(put);
        } catch (IOException broken) {
            return Optional.of(Failure.of(broken));
        }
        if (response.statusCode() == 201) {
            events.uploadedBlob(to, source.blob(), Duration.ofNanos(System.nanoTime() - start));
            return Optional.empty();
        }
        boolean refused = response.statusCode() == 401 || response.statusCode() == 403;
        if (refused && !RetryPolicy.isTransient(response)) {
            throw RegistryProblems.refused(put, response);
        }
        return Optional.of(Failure.of(response));
    }

    private static RegistryCall upload(ImageName to, BlobSource source, HttpResponse<byte[]> opened) {
        URI location =
                opened.uri().resolve(opened.headers().firstValue("location").orElse(""));
        String separator = location.getRawQuery() == null ? "?" : "&";
        return RegistryCall.of(
                        to,
                        "PUT",
                        location + separator + "digest=" + source.blob().digest())
                .header("Content-Type", "application/octet-stream")
                .body(() -> publisher(source), source.blob().size());
    }

    private static BodyPublisher publisher(BlobSource source) {
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(source::open), source.blob().size());
    }

    private static String path(Descriptor blob) {
        return "blobs/" + blob.digest();
    }
}
