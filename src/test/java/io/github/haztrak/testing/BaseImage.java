package io.github.haztrak.testing;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

/**
 * A base image for others to build on: a root file system as one layer, and a configuration. Made for linux/amd64, in Docker's
 * format unless another is asked for, since that is what most base images still have.
 */
public record BaseImage(RootFilesystem root, UnaryOperator<JibContainerBuilder> configuration) {
    private static final String PATH = "/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /** Java 17 in {@code /opt/java}, on the path; no entrypoint. */
    public static BaseImage jre() throws IOException {
        return new BaseImage(
                RootFilesystem.jre(),
                jib -> jib.setEnvironment(Map.of("PATH", PATH, "JAVA_HOME", "/opt/java", "LANG", "C.UTF-8")));
    }

    /** Tomcat as its official image has it: {@code CATALINA_HOME}, a command, no entrypoint, user root. */
    public static BaseImage tomcat(String version) throws IOException {
        return new BaseImage(
                RootFilesystem.tomcat(version),
                jib -> jib.setEnvironment(Map.of(
                                "PATH", "/usr/local/tomcat/bin:" + PATH,
                                "JAVA_HOME", "/opt/java",
                                "CATALINA_HOME", "/usr/local/tomcat"))
                        .setProgramArguments("catalina.sh", "run")
                        .setWorkingDirectory(AbsoluteUnixPath.get("/usr/local/tomcat"))
                        .addExposedPort(Port.tcp(8080)));
    }

    /** A shell, and what else busybox is. */
    public static BaseImage busybox() throws IOException {
        return new BaseImage(
                RootFilesystem.busybox(),
                jib -> jib.setEnvironment(Map.of("PATH", PATH)).setProgramArguments("sh"));
    }

    /** nginx as its unprivileged image has it: scripts that run before, port 8080, user 65534. */
    public static BaseImage nginx() throws IOException {
        return new BaseImage(
                RootFilesystem.nginx(),
                jib -> jib.setEnvironment(Map.of("PATH", PATH))
                        .setEntrypoint("/docker-entrypoint.sh")
                        .setProgramArguments("nginx", "-g", "daemon off;")
                        .addExposedPort(Port.tcp(8080))
                        .setUser("65534"));
    }

    public BaseImage inFormat(ImageFormat format) {
        return with(jib -> jib.setFormat(format));
    }

    /** Adds linux/arm64, with the same files: the result is an index, whose second image cannot run. Docker's format only. */
    public BaseImage alsoForArm64() {
        return with(jib -> jib.addPlatform("arm64", "linux"));
    }

    public BaseImage with(UnaryOperator<JibContainerBuilder> more) {
        return new BaseImage(root, jib -> more.apply(configuration.apply(jib)));
    }

    /** Pushes the image, like {@code base/jre:17}, as {@link Account#BAKER}, and returns its full name. */
    public String pushTo(CncfRegistry registry, String repositoryAndTag) throws IOException {
        String image = registry.image(repositoryAndTag);
        push(image, Optional.of(Account.BAKER));
        return image;
    }

    /** Pushes the image over plain HTTP and returns its digest. */
    public String push(String image, Optional<Account> account) throws IOException {
        synchronized (BaseImage.class) {
            return pushAlone(image, account);
        }
    }

    private String pushAlone(String image, Optional<Account> account) throws IOException {
        // Jib keeps credentials back from plain HTTP unless this property says otherwise.
        System.setProperty("sendCredentialsOverHttp", "true");
        try {
            return configuration
                    .apply(Jib.fromScratch())
                    .setFileEntriesLayers(List.of(new FolderLayer(root.folder()).entries()))
                    .containerize(target(image, account))
                    .getDigest()
                    .toString();
        } catch (InvalidImageReferenceException
                | CacheDirectoryCreationException
                | RegistryException
                | ExecutionException e) {
            throw new IOException("cannot push " + image, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            System.clearProperty("sendCredentialsOverHttp");
        }
    }

    private static Containerizer target(String image, Optional<Account> account) throws InvalidImageReferenceException {
        RegistryImage registry = RegistryImage.named(image);
        account.ifPresent(known -> registry.addCredential(known.user(), known.password()));
        return Containerizer.to(registry)
                .setAllowInsecureRegistries(true)
                .setApplicationLayersCache(BuildFolder.at("it-cache", "jib"))
                .setBaseImageLayersCache(BuildFolder.at("it-cache", "jib"))
                .setToolName("haztrak-tests");
    }
}
