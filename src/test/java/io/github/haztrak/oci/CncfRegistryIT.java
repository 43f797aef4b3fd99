package io.github.haztrak.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.BuiltImage;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.ImageContent;
import io.github.haztrak.image.ImageIdentity;
import io.github.haztrak.image.ImageKind;
import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.LayerContent;
import io.github.haztrak.image.Platform;
import io.github.haztrak.image.Provenance;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.image.RegistryCredentials.Credential;
import io.github.haztrak.jib.JibLayerBuilder;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.UnpackedImage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same work against a registry that somebody else wrote, and read back by other people's programs. */
class CncfRegistryIT {

    @TempDir
    Path folder;

    private final TransferLog events = new TransferLog();
    private final HttpClient http = RegistryAccess.newClient();

    @Test
    void pushesToAnOpenRegistryWhatOtherProgramsUnpack() throws IOException {
        try (CncfRegistry registry = CncfRegistry.open()) {
            PushedImage pushed = pushTwo(registry, Optional.empty()).get(0);

            try (UnpackedImage image = UnpackedImage.pull(pushed.pullReference())) {
                assertThat(image.read("/app/file")).isEqualTo("content of one");
                assertThat(image.commandLine()).containsExactly("java", "-cp", "/app", "Main");
                assertThat(image.config().at("/config/Env").toString()).contains("JAVA_HOME=/opt/java");
            }
        }
    }

    @Test
    void pushesWithOneTokenForAllRepositories() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            List<PushedImage> pushed = pushTwo(registry, Optional.of(Account.OCTO));

            assertThat(pushed).hasSize(2);
            assertThat(events.uploads).hasSize(4).doesNotHaveDuplicates();
            assertThat(events.mounts).hasSize(2);
            assertThat(registry.tokenRequests().stream().filter(line -> line.contains("octo/one:pull,push")))
                    .hasSizeLessThanOrEqualTo(1 + 1);
        }
    }

    @Test
    void saysWhoMayNotPush() throws IOException {
        try (CncfRegistry registry = CncfRegistry.token()) {
            assertThatExceptionOfType(ReleaseException.class)
                    .isThrownBy(() -> pushTwo(registry, Optional.of(Account.BAKER)))
                    .withMessageContaining("HZ-REG-001")
                    .withMessageNotContaining(Account.BAKER.password());
        }
    }

    private List<PushedImage> pushTwo(CncfRegistry registry, Optional<Account> account) throws IOException {
        io.github.haztrak.testing.BaseImage.jre().pushTo(registry, "base/jre:17");
        RegistryAccess access = new RegistryAccess(
                http,
                RegistryEndpoints.real(),
                any -> account.map(known -> new Credential(known.user(), known.password(), "the test")),
                RegistrySandbox.QUICK);
        List<BuiltImage> images = new ArrayList<>();
        for (String module : List.of("one", "two")) {
            images.add(build(registry, access, module));
        }
        OciImageRegistry client = new OciImageRegistry(access, events);
        List<PushedImage> pushed = client.upload(images);
        client.tag(pushed, "1.0.0");
        List<ImageName> names = pushed.stream().map(PushedImage::name).toList();
        assertThat(new OciImageRegistry(access, events).find(names, "1.0.0")).isEqualTo(pushed);
        return pushed;
    }

    private BuiltImage build(CncfRegistry registry, RegistryAccess access, String module) throws IOException {
        Path file = Files.writeString(folder.resolve(module), "content of " + module);
        Path layout = folder.resolve("layout-of-" + module);
        List<LayerContent> contents = List.of(new LayerContent("classes", List.of(new FileEntry(file, "/app/file"))));
        ImageRequest request = new ImageRequest(
                new ImageIdentity(module, ImageKind.JAVA, ImageName.parse(registry.image("octo/" + module))),
                new BaseImage(ImageReference.parse(registry.image("base/jre:17")), List.of(Platform.DEFAULT)),
                new ImageContent(contents, RegistrySandbox.settings(Map.of())),
                new Provenance(Instant.EPOCH, Map.of()));
        return new OciImageComposer(access, events, new ConcurrentHashMap<>())
                .compose(request, new JibLayerBuilder().build(contents, layout.resolve("blobs/sha256")), layout);
    }
}
