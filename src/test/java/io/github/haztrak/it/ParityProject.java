package io.github.haztrak.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import io.github.haztrak.testing.BaseImage;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.CncfRegistry;
import io.github.haztrak.testing.EditedImage;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.InstalledJar;
import io.github.haztrak.testing.LayoutImage;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.RootFilesystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code src/it/jib-parity}, built by jib-maven-plugin and by haztrak-maven-plugin from the same files with the same
 * configuration, on the same base.
 *
 * @param folder where it was built
 * @param jib how the build with Jib went
 * @param haztrak how the other one went
 */
record ParityProject(Path folder, MavenResult jib, MavenResult haztrak) {
    static final String JIB_VERSION = "3.5.2";
    private static final String PACKAGED = "jib-packaged.tar";
    private static final String JIB = "com.google.cloud.tools:jib-maven-plugin:" + JIB_VERSION;

    static ParityProject built() throws IOException {
        PluginInstall.install();
        installDependencies();
        GitSandbox git = GitSandbox.create().copy(BuildFolder.project("src/it/jib-parity"));
        addWhatGitCannotHold(git.folder());
        git.commit("feat: everything at once");
        try (CncfRegistry registry = CncfRegistry.open()) {
            String base = registry.image("base/jetty:1");
            base().push(base, Optional.empty());
            new EditedImage(registry.hostPort(), "base/jetty", "1").edit(ParityProject::addSignalAndCheck);
            MavenResult haztrak =
                    build(git.folder(), "haztrak", List.of("haztrak:build-image", "-Dbase.image=" + base));
            MavenResult jib = build(git.folder(), "jib", withJib(base));
            List<String> packaged = new ArrayList<>(withJib(base));
            packaged.addAll(List.of("-Djib.containerizingMode=packaged", "-Djib.outputPaths.tar=target/" + PACKAGED));
            build(
                    git.folder(),
                    "jib-packaged",
                    Stream.concat(packaged.stream(), Stream.of("-pl", "boot", "-am"))
                            .toList());
            return new ParityProject(git.folder(), jib, haztrak);
        }
    }

    LayoutImage byJib(String module) throws IOException {
        return LayoutImage.inArchive(folder.resolve(module).resolve("target/jib-image.tar"));
    }

    /** In Jib's mode for what was packaged; of the Spring Boot application alone. */
    LayoutImage packagedByJib(String module) throws IOException {
        return LayoutImage.inArchive(folder.resolve(module).resolve("target/" + PACKAGED));
    }

    LayoutImage byHaztrak(String module) throws IOException {
        return LayoutImage.in(folder.resolve(module).resolve("target/haztrak/image"));
    }

    private static List<String> withJib(String base) {
        return List.of(
                JIB + ":buildTar",
                "-Dimage.plugin.groupId=com.google.cloud.tools",
                "-Dimage.plugin.artifactId=jib-maven-plugin",
                "-Dimage.plugin.version=" + JIB_VERSION,
                "-Dbase.image=" + base,
                "-Djib.container.format=OCI",
                "-Djib.container.expandClasspathDependencies=true",
                "-Djib.allowInsecureRegistries=true",
                "-Djib.useOnlyProjectCache=true",
                "-Djib.disableUpdateChecks=true");
    }

    private static MavenResult build(Path folder, String plugin, List<String> arguments) throws IOException {
        return MavenBuild.in(folder)
                .named("jib-parity-" + plugin)
                .goals("package", "-Dmaven.test.skip")
                .goals(arguments.toArray(String[]::new))
                .env("DOCKER_CONFIG", BuildFolder.fresh("no-login").toString())
                .run()
                .assertSuccess();
    }

    /** Of each sort of setting something that the modules keep, and something that they replace. */
    private static BaseImage base() throws IOException {
        Path root = BuildFolder.fresh("parity-base");
        Files.writeString(Files.createDirectories(root.resolve("base")).resolve("file.txt"), "the base's\n");
        return new BaseImage(new RootFilesystem(root), ParityProject::configured);
    }

    private static JibContainerBuilder configured(JibContainerBuilder jib) {
        return jib.setEnvironment(Map.of("PATH", "/base/bin", "BOTH", "base", "BASE", "base=1"))
                .setLabels(Map.of("octo.base", "base", "octo.both", "base"))
                .setExposedPorts(Port.tcp(7070))
                .setVolumes(AbsoluteUnixPath.get("/var/base"))
                .setUser("base")
                .setWorkingDirectory(AbsoluteUnixPath.get("/base"))
                .setEntrypoint("/base/bin/start", "--now")
                .setProgramArguments("base argument");
    }

    private static void addSignalAndCheck(ObjectNode config) {
        ObjectNode container = config.withObject("/config").put("StopSignal", "SIGQUIT");
        container
                .withObject("/Healthcheck")
                .put("Retries", 3)
                .withArray("/Test")
                .add("CMD")
                .add("/base/bin/alive");
    }

    private static void installDependencies() throws IOException {
        new InstalledJar("octo.outside", "released", "1.0").install(Map.of(".jar", "released", "-linux.jar", "linux"));
        new InstalledJar("octo.outside", "moving", "2.0-SNAPSHOT").install(Map.of(".jar", "moving"));
        new InstalledJar("octo.outside", "archive", "1.0").install(Map.of(".zip", "archive"));
        new InstalledJar("octo.outside", "given", "1.0").install(Map.of(".jar", "given"));
        new InstalledJar("octo.outside", "tested", "1.0").install(Map.of(".jar", "tested"));
        new InstalledJar("octo.cat", "same", "1.0").install(Map.of(".jar", "cat"));
        new InstalledJar("octo.dog", "same", "1.0").install(Map.of(".jar", "dog"));
        new InstalledJar("octo.one", "api", "1.0").install(Map.of(".jar", "one"));
        new InstalledJar("octo.two", "api", "1.0").install(Map.of(".jar", "two, which is larger than one"));
    }

    private static void addWhatGitCannotHold(Path folder) throws IOException {
        Path extra = folder.resolve("program/src/main/jib/opt");
        Files.createDirectories(extra.resolve("empty/folder"));
        Files.createDirectories(folder.resolve("web/src/main/webapp/uploads/today"));
        Files.createSymbolicLink(extra.resolve("link-to-a-file"), Path.of("tool/README"));
        Files.createSymbolicLink(extra.resolve("link-to-a-folder"), Path.of("tool"));
    }
}
