package io.github.haztrak.mojo;

import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Builds the module's image into {@code target/haztrak/image}, without a container engine. What the module is decides
 * what image it gets: a Java program, a Spring Boot application, a web application, a static site; libraries are passed over.
 * Needs no tag.
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

    /** Files of the module's own: {@code paths} and {@code permissions}, by default what lies in src/main/jib. */
    @Parameter
    private ExtraDirectories extraDirectories = new ExtraDirectories();

    /** What the module is: auto, java, spring-boot, executable-jar, war, site, files or none. */
    @Parameter(property = "haztrak.kind", defaultValue = "auto")
    private String kind;

    /** The folder of a static site, when it is not where front-end builds leave it. */
    @Parameter(property = "haztrak.siteDirectory")
    private File siteDirectory;

    /** Writes what the tags of the base images name now into {@code haztrak.lock}. */
    @Parameter(property = "haztrak.updateLock", defaultValue = "false")
    private boolean updateLock;

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
        ModuleImage.Beans beans = new ModuleImage.Beans(from, to, container, extraDirectories);
        KindParameters kinds = new KindParameters(isSkipped(), kind, Optional.ofNullable(siteDirectory));
        new ModuleImage(goal, beans, updateLock)
                .build(kinds.search(goal.place().project(), beans).decide());
    }
}
