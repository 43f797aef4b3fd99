package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.JavaVersion;
import io.github.haztrak.image.Platform;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads base images for the platforms that are wanted, and holds them to what is demanded of them. */
final class BaseImageReader {
    private static final String JAVA = "JAVA_VERSION=";

    private final BaseContents contents;

    BaseImageReader(BaseContents contents) {
        this.contents = contents;
    }

    List<BasePlatform> read(BaseImage base) {
        try {
            Manifest root = root(base);
            List<BasePlatform> platforms = base.platforms().stream()
                    .map(wanted -> root.isIndex() ? choose(base, root, wanted) : only(base, root, wanted))
                    .toList();
            platforms.forEach(platform -> requireJava(base, platform));
            return platforms;
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw RegistryProblems.unreadableBase(base.reference(), String.valueOf(unreadable.getMessage()));
        }
    }

    /** Proves that a base can be read, and settles what its tag means for the whole build. */
    void reach(ImageReference reference) {
        resolve(reference);
    }

    /** The digest a reference means, for the whole build. */
    Digest resolve(ImageReference reference) {
        try {
            return contents.manifest(reference).descriptor().digest();
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw RegistryProblems.unreadableBase(reference, String.valueOf(unreadable.getMessage()));
        }
    }

    private Manifest root(BaseImage base) {
        try {
            return contents.manifest(base.source());
        } catch (ReleaseException unread) {
            boolean gone =
                    unread.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.BASE_UNREADABLE);
            throw gone && !base.source().equals(base.reference())
                    ? BaseProblems.gone(base.reference(), base.source())
                    : unread;
        }
    }

    private BasePlatform choose(BaseImage base, Manifest index, Platform wanted) {
        PlatformChoice choice = new PlatformChoice(index);
        PlatformChoice.Entry entry = choice.of(wanted)
                .orElseThrow(() -> RegistryProblems.lacksPlatform(base.reference(), wanted, choice.platforms()));
        Manifest manifest = contents.manifest(
                new ImageReference(base.reference().name(), entry.digest().value()));
        ObjectNode config = contents.config(base.reference().name(), manifest);
        return new BasePlatform(
                accepted(base, wanted, entry.of(config)),
                manifest,
                config,
                index.descriptor().digest());
    }

    private BasePlatform only(BaseImage base, Manifest manifest, Platform wanted) {
        ObjectNode config = contents.config(base.reference().name(), manifest);
        Platform there = accepted(base, wanted, PlatformChoice.platform(config));
        return new BasePlatform(there, manifest, config, manifest.descriptor().digest());
    }

    /** An index may say one thing and the image another: what counts is what the image was made for. */
    private static Platform accepted(BaseImage base, Platform wanted, Platform there) {
        if (!wanted.accepts(there)) {
            throw RegistryProblems.lacksPlatform(base.reference(), wanted, List.of(there));
        }
        return there;
    }

    private static void requireJava(BaseImage base, BasePlatform platform) {
        Optional<JavaVersion> there = Json.list(platform.config().path("config").path("Env")).stream()
                .filter(variable -> variable.startsWith(JAVA))
                .findFirst()
                .flatMap(variable -> JavaVersion.parse(variable.substring(JAVA.length())));
        base.demand()
                .java()
                .filter(needed -> there.filter(has -> !has.runs(needed)).isPresent())
                .ifPresent(needed -> {
                    throw BaseProblems.tooOld(base.reference(), there.orElseThrow(), needed);
                });
    }
}
