package io.github.haztrak.release;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.PushedImage;
import io.github.haztrak.publication.ImageList;
import io.github.haztrak.publication.PublishedRelease;
import io.github.haztrak.publication.ReleaseFiles;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.Withdrawals;
import io.github.haztrak.tag.TagFormat;
import io.github.haztrak.tag.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Releases that are out, in memory: their images, their lists, their documentation. */
final class PointerWorld implements PointerServices {
    static final TagFormat FORMAT = new TagFormat("v{version}", "app");

    final MemoryHost host = new MemoryHost();
    final MemoryRegistry registry = new MemoryRegistry();
    final MemorySite docs = new MemorySite();
    final Map<String, String> lists = new HashMap<>();
    final List<String> lines = new ArrayList<>();
    private final ReleaseLog log = new ReleaseLog(lines::add, line -> lines.add("! " + line));

    /** Releases a version with images, and lets the pointers follow as a build does. */
    void release(String text, String... modules) {
        Version version = new Version(text);
        PublishedRelease release =
                new PublishedRelease(host.releases.size() + 1L, FORMAT.nameOf(version), !version.isStable(), "page");
        host.releases.add(release);
        if (new ReleaseLine(host.releases, FORMAT).isNewestStable(version)) {
            host.markLatest(release);
        }
        List<PushedImage> images = new ArrayList<>();
        for (String module : modules) {
            images.add(Samples.pushed(module, module + " " + text, Samples.COMMIT.hex(), text));
        }
        registry.tag(images, text);
        lists.put("v" + text, list(text, images));
        PointerDecision decision = ReleaseLine.of(host, FORMAT).forward(version);
        decision.imageTags(Set.of(FloatingTag.values())).forEach(tag -> registry.tag(images, tag));
        docs.contents.add(text);
        decision.docs().names().forEach(alias -> docs.aliases.put(alias, text));
    }

    private static String list(String text, List<PushedImage> images) {
        StringBuilder list = new StringBuilder();
        images.forEach(image -> list.append(image.manifest().digest().hex())
                .append("  ")
                .append(image.name())
                .append(':')
                .append(text)
                .append('\n'));
        return list.toString();
    }

    Promotion promote(String version) {
        return pipeline().promote(request(version, false));
    }

    PointerRequest request(String version, boolean dryRun) {
        return new PointerRequest(
                new Version(version),
                List.of(Samples.name("client"), Samples.name("server")),
                new PointerTargets(Set.of(FloatingTag.values()), Optional.of(docs)),
                dryRun);
    }

    PointerPipeline pipeline() {
        return new PointerPipeline(this, log);
    }

    /** Everything that points, and where to: images by the version they were built for. */
    Map<String, String> pointers() {
        Map<String, String> pointers = new TreeMap<>();
        registry.tags.forEach((reference, image) -> {
            if (!reference.reference().matches("\\d+\\.\\d+\\.\\d+.*")) {
                pointers.put(
                        module(reference.name()) + ":" + reference.reference(),
                        image.annotations().get("org.opencontainers.image.version"));
            }
        });
        docs.aliases.forEach((alias, version) -> pointers.put("docs " + alias, version));
        host.latest().ifPresent(tag -> pointers.put("Latest", tag.value()));
        return pointers;
    }

    private static String module(ImageName name) {
        return name.repository().substring(name.repository().lastIndexOf('/') + 1);
    }

    Promotion withdraw(String version) {
        return pipeline().withdraw(request(version, false), Optional.of("it loses orders"));
    }

    @Override
    public Withdrawals withdrawals() {
        return host;
    }

    @Override
    public TagFormat tagFormat() {
        return FORMAT;
    }

    @Override
    public ImageRegistry registry() {
        return registry;
    }

    @Override
    public ReleaseHost host() {
        return host;
    }

    @Override
    public ReleaseFiles files() {
        return (release, name) -> name.equals(ImageList.FILE)
                ? Optional.ofNullable(lists.get(release.tag().value()))
                : Optional.empty();
    }
}
