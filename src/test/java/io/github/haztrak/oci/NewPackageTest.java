package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.HiddenPackage;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.rehearsal.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger sees of a package that was pushed to for the first time. */
class NewPackageTest {
    private static final String PAGE = "https://github.com/orgs/octo/packages/container/%s/settings";

    @TempDir
    Path folder;

    @Test
    void isNamedWithItsPageWhereNobodyCanPullIt() throws IOException {
        try (RegistrySandbox registry = RegistrySandbox.guarded(folder)) {
            assertThat(push(registry, registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), "server", "client"))
                    .containsExactly(hidden("client"), hidden("server"));
        }
    }

    @Test
    void isNotNamedASecondTime() throws IOException {
        try (RegistrySandbox registry = RegistrySandbox.guarded(folder)) {
            push(registry, registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), "server");
            registry.server.requests().clear();

            assertThat(push(registry, registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), "server"))
                    .isEmpty();
            assertThat(registry.count("HEAD", "/manifests/")).isZero();
        }
    }

    @Test
    void isNotNamedWhereEverybodyCanPullIt() throws IOException {
        try (RegistrySandbox registry = RegistrySandbox.open(folder)) {
            assertThat(push(registry, registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), "server", "client"))
                    .isEmpty();
            assertThat(registry.count("HEAD", "/manifests/")).isEqualTo(1);
        }
    }

    @Test
    void isNotNamedWhereTheRegistryHasNoAnswer() throws IOException {
        try (RegistrySandbox registry = RegistrySandbox.open(folder)) {
            registry.server.inject(Fault.on("HEAD", "/manifests/").times(9).answering(503));

            assertThat(push(registry, registry.access(RegistrySandbox.OCTO, RegistrySandbox.QUICK), "server"))
                    .isEmpty();
            assertThat(registry.events.retries).isEmpty();
        }
    }

    @Test
    void isNotAskedForInARehearsal() throws IOException {
        try (RegistrySandbox registry = RegistrySandbox.guarded(folder)) {
            RegistryAccess rehearsal = new RegistryAccess(
                    RegistryAccess.newClient(),
                    RegistryEndpoints.allAt(registry.server.uri()),
                    any -> Optional.of(RegistrySandbox.OCTO),
                    RegistrySandbox.QUICK);

            assertThat(push(registry, rehearsal, "server")).isEmpty();
        }
    }

    private static List<HiddenPackage> push(RegistrySandbox registry, RegistryAccess access, String... modules)
            throws IOException {
        OciImageRegistry client = new OciImageRegistry(access, registry.events);
        List<BuiltImage> images = new ArrayList<>();
        for (String module : modules) {
            images.add(registry.image(module, "classes of " + module));
        }
        List<PushedImage> pushed = client.upload(images);
        client.tag(pushed, "1.0.0");
        return new OciRegistryRights(access, registry.events, new ConcurrentHashMap<>())
                .hidden(pushed).stream()
                        .sorted((a, b) ->
                                a.name().repository().compareTo(b.name().repository()))
                        .toList();
    }

    private static HiddenPackage hidden(String module) {
        return new HiddenPackage(ImageName.parse("ghcr.io/octo/" + module), URI.create(PAGE.formatted(module)));
    }
}
