package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings the blobs of one image after the other, before there is a manifest that names them. What a build has brought once is
 * taken over from there into other repositories.
 */
final class BlobsAhead {
    private static final String HOME = "home ";

    private final RegistryTransport transport;
    private final TransferEvents events;
    private final BlobStore blobs;
    private final Map<String, String> memory;

    /**
     * @param memory what this build knows, as texts: the repository that has a blob, by registry and digest
     */
    BlobsAhead(RegistryTransport transport, TransferEvents events, Map<String, String> memory) {
        this.transport = transport;
        this.events = events;
        this.blobs = new BlobStore(transport, events);
        this.memory = memory;
    }

    /**
     * All but those that the repository is known to have.
     *
     * @return whether the repository had none of them
     */
    boolean bring(ImageUpload upload, Set<Descriptor> there) {
        List<Descriptor> open =
                upload.blobs().stream().filter(blob -> !there.contains(blob)).toList();
        AtomicInteger found = new AtomicInteger(there.size());
        BlobStore probing = new BlobStore(transport, new UploadsAlone(events, found));
        Parallel.map(open, blob -> bring(upload, blob, probing));
        return found.get() == 0;
    }

    /** One request asks for a blob and opens its upload: a repository that takes it over from itself has it. */
    private Descriptor bring(ImageUpload upload, Descriptor blob, BlobStore probing) {
        Optional<ImageName> home = home(upload, blob);
        if (home.isPresent()) {
            blobs.bring(upload.name(), upload.source(blob, blobs), home);
        } else {
            probing.bring(upload.name(), upload.source(blob, blobs), Optional.of(upload.name()));
        }
        memory.putIfAbsent(key(upload, blob), upload.name().toString());
        return blob;
    }

    private Optional<ImageName> home(ImageUpload upload, Descriptor blob) {
        return Optional.ofNullable(memory.get(key(upload, blob)))
                .map(ImageName::parse)
                .filter(home -> !home.equals(upload.name()))
                .or(() -> upload.mountableBase(blob));
    }

    private static String key(ImageUpload upload, Descriptor blob) {
        return HOME + upload.name().registry() + " " + blob.digest();
    }

    /** What a repository takes over from itself has not moved. */
    private record UploadsAlone(TransferEvents all, AtomicInteger found) implements TransferEvents {
        @Override
        public void uploadedBlob(ImageName name, Descriptor blob, Duration took) {
            all.uploadedBlob(name, blob, took);
        }

        @Override
        public void mountedBlob(ImageName name, Descriptor blob) {
            found.incrementAndGet();
        }

        @Override
        public void retrying(String what, String reason, Duration pause) {
            all.retrying(what, reason, pause);
        }
    }
}
