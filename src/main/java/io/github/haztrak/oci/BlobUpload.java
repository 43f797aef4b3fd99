package io.github.haztrak.oci;

import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.oci.Attempts.Failure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one blob: in one request; in pieces where something on the way takes no more; and after a cut from where the registry
 * says it was cut.
 */
final class BlobUpload {
    private static final int TOO_LARGE = 413;
    private static final long WORTH_ASKING = 1_000_000;
    private static final long LEAST = 64 * 1024;

    private final RegistryTransport transport;
    private final BlobSource source;
    private final AtomicLong most;
    private final TransferEvents events;
    private UploadSession session;

    BlobUpload(BlobStore.Way way, BlobSource source) {
        this.transport = way.transport();
        this.events = way.events();
        this.most = way.most();
        this.source = source;
    }

    /** Sends all that a session lacks; nothing is returned once the registry has taken it. */
    Optional<Failure> into(UploadSession opened) {
        session = opened;
        while (true) {
            boolean whole = session.next(most.get()).size() == source.blob().size() || session.isFull();
            try (BlobBody body = new BlobBody(source, session.next(most.get()), this::sent)) {
                RegistryCall call = whole ? session.put(body) : session.patch(body);
                HttpResponse<byte[]> answer = transport.sendOnce(call);
                if (whole && answer.statusCode() == 201) {
                    verify(answer);
                    return Optional.empty();
                }
                boolean goesOn = answer.statusCode() == TOO_LARGE ? takesLess(body.size()) : !whole && advanced(answer);
                if (!goesOn) {
                    return Optional.of(failure(call, answer));
                }
            } catch (TokenRefusedException refused) {
                return Optional.of(transport.attempts().failure(session.status(), refused));
            } catch (IOException broken) {
                return Optional.of(Failure.of(broken));
            }
        }
    }

    /** What the registry holds of a large blob after a cut, so that it need not be sent again. */
    Optional<UploadSession> held() {
        if (source.blob().size() < WORTH_ASKING) {
            return Optional.empty();
        }
        try {
            HttpResponse<byte[]> answer = transport.sendOnce(session.status());
            return answer.statusCode() == 204 ? session.after(answer) : Optional.empty();
        } catch (IOException unanswered) {
            return Optional.empty();
        }
    }

    /** Proxies in front of registries have limits for one request: nginx 1 MB unless told otherwise, Cloudflare 100 MB. */
    private boolean takesLess(long size) {
        long less = size / 4;
        most.accumulateAndGet(less, Math::min);
        return less >= LEAST;
    }

    private boolean advanced(HttpResponse<byte[]> answer) {
        Optional<UploadSession> next = answer.statusCode() == 202 ? session.after(answer) : Optional.empty();
        boolean further = next.isPresent() && next.get().offset() > session.offset();
        if (further) {
            session = next.get();
        }
        return further;
    }

    private Failure failure(RegistryCall call, HttpResponse<byte[]> answer) {
        boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403 || answer.statusCode() == TOO_LARGE;
        if (refused && !RetryPolicy.isTransient(answer)) {
            throw transport.denials().refused(call, answer);
        }
        return Failure.of(answer);
    }

    private void sent(long bytes) {
        events.uploading(session.to(), source.blob(), bytes);
    }

    private void verify(HttpResponse<byte[]> answer) {
        RegistryProblems.requireDigest(session.to(), source.blob().digest(), answer);
    }
}
