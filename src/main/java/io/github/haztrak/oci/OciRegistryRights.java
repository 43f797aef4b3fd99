package io.github.haztrak.oci;

import io.github.haztrak.image.HiddenPackage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.PushRights;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ReleaseException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks any registry that speaks the OCI distribution specification, version 1.1. What it learns stays in the build's memory:
 * the push finds the tokens, the images find their bases.
 */
public final class OciRegistryRights implements RegistryRights {
    private final RegistryAccess access;
    private final TransferEvents events;
    private final RegistryCredentials credentials;
    private final RegistryTransport transport;
    private final BaseImageReader bases;

    /**
     * A client for any registry.
     *
     * @param access how registries are reached
     * @param events what happens meanwhile
     * @param memory what this build has read of base images, shared with those who build on them
     */
    public OciRegistryRights(RegistryAccess access, TransferEvents events, Map<String, String> memory) {
        this.access = access;
        this.events = events;
        this.credentials = access.credentials();
        this.transport = new RegistryTransport(access, events);
        this.bases = new BaseImageReader(
                new BaseContents(new ManifestStore(transport), new BlobStore(transport, events), memory));
    }

    @Override
    public PushRights push(Collection<ImageName> names) {
        List<Denial> denials = new ArrayList<>();
        Map<String, List<ImageName>> registries = byRegistry(names);
        registries.values().forEach(repositories -> denials.addAll(denials(repositories)));
        List<ImageName> denied = denials.stream().map(Denial::name).toList();
        return new PushRights(
                names.stream().distinct().filter(name -> !denied.contains(name)).toList(),
                DenialProblem.of(denials).stream()
                        .map(problem -> new PushRights.Denied(
                                problem.names(), problem.cause().provesPackage(), problem.problem()))
                        .toList(),
                registries.values().stream()
                        .map(repositories -> seen(repositories, "package"))
                        .collect(Collectors.joining("; ")));
    }

    /** The first alone: it takes the token of all, and where a registry takes an upload from nobody it does so everywhere. */
    private List<Denial> denials(List<ImageName> repositories) {
        repositories.forEach(name -> transport.announce(name, true));
        PushProof proof = new PushProof(transport);
        List<Denial> denials = new ArrayList<>();
        proof.denial(repositories.get(0)).ifPresent(denials::add);
        if (!denials.isEmpty() || transport.isAuthorized(repositories.get(0))) {
            denials.addAll(Parallel.map(repositories.subList(1, repositories.size()), proof::denial).stream()
                    .flatMap(Optional::stream)
                    .toList());
        }
        return denials;
    }

    @Override
    public String requirePull(Collection<ImageReference> references) {
        List<ImageReference> distinct = references.stream().distinct().toList();
        distinct.forEach(reference -> transport.announce(reference.name(), false));
        ReleaseException.throwIfAny(Parallel.map(distinct, this::problems).stream()
                .flatMap(List::stream)
                .toList());
        return byRegistry(distinct.stream().map(ImageReference::name).toList()).values().stream()
                .map(repositories -> seen(repositories, "base image"))
                .collect(Collectors.joining("; "));
    }

    private List<Problem> problems(ImageReference base) {
        try {
            bases.reach(base);
            return List.of();
        } catch (ReleaseException refused) {
            return refused.problems();
        }
    }

    /** A rehearsal's packages are nobody's: there is no page for them. */
    @Override
    public List<HiddenPackage> hidden(Collection<PushedImage> images) {
        if (access.endpoints().isRehearsal()) {
            return List.of();
        }
        NewPackages fresh = new NewPackages(access.shared().memory());
        List<PushedImage> asked = images.stream()
                .filter(image -> image.name().registry().equals(PackagePage.REGISTRY) && fresh.include(image.name()))
                .toList();
        return new PackageVisibility(access, events)
                .hidden(asked).stream()
                        .map(PushedImage::name)
                        .map(name -> new HiddenPackage(name, URI.create(new PackagePage(name).settings())))
                        .toList();
    }

    private static Map<String, List<ImageName>> byRegistry(Collection<ImageName> names) {
        return names.stream()
                .distinct()
                .collect(Collectors.groupingBy(ImageName::registry, LinkedHashMap::new, Collectors.toList()));
    }

    private String seen(List<ImageName> names, String what) {
        String registry = names.get(0).registry();
        String who = transport.isAuthorized(names.get(0))
                ? "as "
                        + credentials
                                .forRegistry(registry)
                                .map(Object::toString)
                                .orElse("nobody")
                : "which asks for no login";
        return names.size() + " " + what + (names.size() == 1 ? "" : "s") + " at " + registry + ", " + who;
    }
}
