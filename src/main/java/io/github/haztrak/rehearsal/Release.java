package io.github.haztrak.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A release at one moment; every change makes a new one. */
record Release(long id, ReleaseText text, ReleaseStage stage, Instant created, List<Asset> assets) {

    Release {
        assets = List.copyOf(assets);
    }

    String tagName() {
        return text.tagName();
    }

    boolean published() {
        return stage.published().isPresent();
    }

    boolean mayBeLatest() {
        return published() && !stage.prerelease();
    }

    Release with(Asset asset) {
        List<Asset> more = new ArrayList<>(assets);
        more.add(asset);
        return new Release(id, text, stage, created, more);
    }

    Release without(Asset asset) {
        List<Asset> fewer =
                assets.stream().filter(each -> each.id() != asset.id()).toList();
        return new Release(id, text, stage, created, fewer);
    }

    Release with(ReleaseText newText, ReleaseStage newStage) {
        return new Release(id, newText, newStage, created, assets);
    }
}
