package io.github.haztrak.mojo;

import io.github.haztrak.release.Unchanged;
import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Builds the module's image into {@code target/haztrak/image}, without a container engine. A module with a main class gives a
 * Java program, one with a static site gives its server; libraries are passed over. Needs no tag.
 */
@Mojo(
        name = "build-image",
        defaultPhase = LifecyclePhase.DEPLOY,
        requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
        threadSafe = true)
public final class BuildImageMojo extends AbstractHaztrakMojo {
    /** The base image: {@code image} and {@code platforms}. */
    @Parameter
    private From from = new From();

    /** The target: {@code image}. */
    @Parameter
    private To to = new To();

    /** How the container starts. */
    @Parameter
    private Container container = new Container();

    /** The folder of a static site, when it is none of target/dist, dist and build. */
    @Parameter(property = "haztrak.siteDirectory")
    private File siteDirectory;

    /** Writes what the tags of the base images name now into {@code haztrak.lock}. */
    @Parameter(property = "haztrak.updateLock", defaultValue = "false")
    private boolean updateLock;

    /** What becomes of an image that is the same as in the release before, but for its version: as in {@code push-image}. */
    @Parameter(property = "haztrak.unchanged", defaultValue = "retag")
    private String unchanged;

    /**
     * Made by Maven.
     *
     * @param decrypter of the settings' passwords
     */
    @Inject
    public BuildImageMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    void run(Goal goal) {
        ModuleKind kind = ModuleKind.of(
                goal.place().project(),
                new ModuleKind.Wishes(
                        isSkipped(),
                        container.mainClass(),
                        Optional.ofNullable(siteDirectory).map(File::toPath)));
        LayersAhead layers = new LayersAhead(goal, Values.read("unchanged", unchanged, Unchanged::parse));
        new ModuleImage(goal, new ModuleImage.Beans(from, to, container), updateLock)
                .build(kind)
                .ifPresent(layers::send);
    }
}
