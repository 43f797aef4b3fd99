package io.github.haztrak.oci;

import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what happened. */
final class TransferLog implements TransferEvents {
    final List<String> uploads = new CopyOnWriteArrayList<>();
    final List<String> mounts = new CopyOnWriteArrayList<>();
    final List<String> retries = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    @Override
    public void uploadedBlob(ImageName name, Descriptor blob, Duration took) {
        uploads.add(blob.digest().value());
    }

    @Override
    public void mountedBlob(ImageName name, Descriptor blob) {
        mounts.add(name + " " + blob.digest());
    }

    @Override
    public void retrying(String what, String reason, Duration pause) {
        retries.add(what + ": " + reason);
        pauses.add(pause);
    }

    @Override
    public String toString() {
        return "uploads " + uploads + ", mounts " + mounts + ", retries " + retries;
    }
}
