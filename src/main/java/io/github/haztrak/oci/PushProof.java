package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * Proves that one repository may be pushed to. A token that names the repository is proof enough; else an upload is opened and
 * cancelled (OCI distribution spec, "Pushing a blob in chunks", and "Cancel a blob upload" of CNCF distribution). Nobody sees
 * an upload, and a registry that cannot cancel one drops it by itself.
 *
 * @param transport how the registry is reached
 */
record PushProof(RegistryTransport transport) {

    /** The registry's no, or nothing. */
    Optional<Denial> denial(ImageName name) {
        RegistryCall open = RegistryCall.of(name, "POST", "blobs/uploads/").body(BodyPublishers::noBody, 0);
        try {
            Optional<String> header = transport.authorization(open);
            return header.map(TokenScope::of)
                            .filter(scope -> scope.covers(name))
                            .isPresent()
                    ? Optional.empty()
                    : upload(open);
        } catch (TokenRefusedException refused) {
            return Optional.of(transport.denials().denial(open, refused));
        }
    }

    private Optional<Denial> upload(RegistryCall open) throws TokenRefusedException {
        HttpResponse<byte[]> opened = transport.attempts().orRefusal(open, () -> transport.sendOnce(open));
        if (opened.statusCode() == 202) {
            RegistryTransport.location(opened)
                    .ifPresent(location -> cancel(RegistryCall.of(open.name(), "DELETE", location.toString())));
            return Optional.empty();
        }
        Optional<Denial> denial = transport.denials().denial(open, opened);
        if (denial.isEmpty()) {
            throw RegistryProblems.failing(open, RegistryProblems.answer(opened));
        }
        return denial;
    }

    /** Once, with what is at hand: whatever comes of it, there is nothing in the upload. */
    private void cancel(RegistryCall cancel) {
        try {
            transport.sendAsIs(cancel);
        } catch (IOException left) {
            // The registry drops it when its time is over.
        }
    }
}
