package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upload that a registry has opened, and how much of the blob it holds (OCI distribution spec, "Pushing a blob monolithically"
 * and "Pushing a blob in chunks").
 *
 * @param to the repository
 * @param blob what it is for
 * @param location where the next request goes
 * @param offset how many bytes the registry has
 */
record UploadSession(ImageName to, Descriptor blob, URI location, long offset) {
    private static final Pattern RANGE = Pattern.compile("(?:bytes=)?0-(\\d{1,18})");
    private static final String BYTES = "application/octet-stream";

    /** What was opened by the answer to a POST. */
    static UploadSession opened(ImageName to, Descriptor blob, HttpResponse<?> opened) {
        URI location = RegistryTransport.location(opened)
                .orElseThrow(() -> RegistryProblems.untrue(to, "it opened an upload and did not say where"));
        return new UploadSession(to, blob, location, 0);
    }

    /** As many bytes as are missing, or as go into one request. */
    BlobBody.Range next(long most) {
        return new BlobBody.Range(offset, Math.min(blob.size() - offset, most));
    }

    boolean isFull() {
        return offset == blob.size();
    }

    /** Takes what the body sends, and ends the upload. */
    RegistryCall put(BlobBody body) {
        String separator = location.toString().contains("?") ? "&" : "?";
        return RegistryCall.of(to, "PUT", location + separator + "digest=" + blob.digest())
                .header("Content-Type", BYTES)
                .body(body, body.size());
    }

    /** Takes what the body sends, and stays open. */
    RegistryCall patch(BlobBody body) {
        return RegistryCall.of(to, "PATCH", location.toString())
                .header("Content-Type", BYTES)
                .header("Content-Range", offset + "-" + (offset + body.size() - 1))
                .body(body, body.size());
    }

    /** Asks how much has arrived (OCI distribution spec, end-13). */
    RegistryCall status() {
        return RegistryCall.of(to, "GET", location.toString());
    }

    /** Where it stands by an answer to {@link #patch} or {@link #status}; empty if that says nothing that can be true. */
    Optional<UploadSession> after(HttpResponse<?> answer) {
        URI next = RegistryTransport.location(answer).orElse(location);
        return answer.headers()
                .firstValue("range")
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Long.parseLong(range.group(1)) + 1)
                .filter(size -> size > 1 && size <= blob.size())
                .map(size -> new UploadSession(to, blob, next, size));
    }
}
