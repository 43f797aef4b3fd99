package io.github.haztrak.oci;

import io.github.haztrak.oci.Attempts.Failure;
import io.github.haztrak.oci.ManifestPush.BlobPush;
import io.github.haztrak.oci.UploadPlan.Delivery;
import java.util.List;
import java.util.Optional;

/**
 * Moves images optimistically: the manifests go first, and a registry that has all their blobs takes them, which is all there
 * is to do. One that lacks some names them; they are brought, and the manifests go again. GHCR has been seen to lose blobs it
 * took, so what it names again is brought again, a few times.
 */
final class Transfer {
    private static final int ROUNDS = 3;

    private final ManifestStore manifests;
    private final BlobStore blobs;
    private final Attempts attempts;
    private final NewPackages fresh;

    Transfer(ManifestStore manifests, BlobStore blobs, Upkeep upkeep) {
        this.manifests = manifests;
        this.blobs = blobs;
        this.attempts = upkeep.attempts();
        this.fresh = upkeep.fresh();
    }

    /**
     * What a transfer leans on besides.
     *
     * @param attempts waits before something is tried again
     * @param fresh takes the repositories that were empty
     */
    record Upkeep(Attempts attempts, NewPackages fresh) {}

    /** Images first, then the indexes that name them. */
    void of(List<ImageUpload> uploads) {
        List<ManifestPush> refused = put(uploads.stream()
                .map(ManifestPush::platforms)
                .flatMap(List::stream)
                .toList());
        bring(refused, uploads);
        deliver(put(refused));
        deliver(put(uploads.stream()
                .filter(upload -> upload.root().isIndex())
                .map(upload -> ManifestPush.of(upload, upload.root()))
                .toList()));
    }

    /** Those that the registry still lacks something for. */
    private List<ManifestPush> put(List<ManifestPush> pushes) {
        return Parallel.map(pushes, push -> push.answered(manifests.put(push.reference(), push.manifest()))).stream()
                .filter(push -> !push.isTaken())
                .toList();
    }

    private void bring(List<ManifestPush> refused, List<ImageUpload> uploads) {
        List<BlobPush> needs = needs(refused);
        uploads.stream()
                .filter(upload -> upload.lacksAll(needs))
                .map(ImageUpload::name)
                .forEach(fresh::add);
        UploadPlan plan = UploadPlan.of(needs, uploads);
        Parallel.map(plan.first(), this::bring);
        Parallel.map(plan.further(), this::bring);
    }

    private void deliver(List<ManifestPush> refused) {
        List<ManifestPush> still = refused;
        for (int round = 1; !still.isEmpty(); round++) {
            pause(still.get(0), round);
            Parallel.map(UploadPlan.direct(needs(still)).first(), this::bring);
            deliver(put(still.stream()
                    .filter(push -> push.manifest().isIndex())
                    .flatMap(push -> ManifestPush.platforms(push.upload()).stream())
                    .toList()));
            still = put(still);
        }
    }

    private void pause(ManifestPush push, int round) {
        String lack = push.missing().answer();
        if (round > ROUNDS) {
            throw RegistryProblems.untrue(
                    push.upload().name(),
                    "it lacks what it took: " + push.reference().reference() + "\n" + lack);
        }
        attempts.pause(ManifestStore.writing(push.reference()), round, new Failure(lack, Optional.empty()));
    }

    private List<BlobPush> needs(List<ManifestPush> refused) {
        return Parallel.map(refused, push -> push.needs(blobs)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private Delivery bring(Delivery delivery) {
        BlobPush push = delivery.push();
        blobs.bring(push.upload().name(), push.upload().source(push.blob(), blobs), delivery.from());
        return delivery;
    }
}
