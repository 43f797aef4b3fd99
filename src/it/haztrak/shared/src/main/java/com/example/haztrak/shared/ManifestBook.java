package com.example.haztrak.shared;

import java.util.List;
import java.util.Optional;

/** All manifests, in the order they were registered, each number once. */
public record ManifestBook(List<Manifest> manifests) {

    public ManifestBook {
        manifests = List.copyOf(manifests);
        if (manifests.stream().map(Manifest::number).distinct().count() < manifests.size()) {
            throw new IllegalArgumentException("A tracking number is used twice");
        }
    }

    public Optional<Manifest> find(TrackingNumber number) {
        return manifests.stream()
                .filter(manifest -> manifest.number().equals(number))
                .findFirst();
    }
}
