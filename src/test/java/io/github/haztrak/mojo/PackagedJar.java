package io.github.haztrak.mojo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** An archive as a module's build would have packaged it. */
final class PackagedJar {
    private final MavenProject module;
    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    PackagedJar(MavenProject module) {
        this.module = module;
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    PackagedJar manifest(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    PackagedJar file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    PackagedJar file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /** As the module's own artifact. */
    Path write(String... names) throws IOException {
        for (String name : names) {
            file(name, name);
        }
        Path file = packed(module.getArtifactId() + "." + module.getPackaging());
        module.setArtifact(artifact(null, file));
        return file;
    }

    /** Beside the module's own artifact. */
    Path attach(String classifier) throws IOException {
        Path file = packed(module.getArtifactId() + "-" + classifier + ".jar");
        module.getAttachedArtifacts().add(artifact(classifier, file));
        return file;
    }

    static void repackagedBySpringBoot(MavenProject module) {
        builtBy(module, "org.springframework.boot", "spring-boot-maven-plugin", "repackage");
    }

    static Plugin builtBy(MavenProject module, String group, String name, String goal) {
        Plugin plugin = new Plugin();
        plugin.setGroupId(group);
        plugin.setArtifactId(name);
        PluginExecution execution = new PluginExecution();
        execution.addGoal(goal);
        plugin.addExecution(execution);
        module.getBuild().addPlugin(plugin);
        module.getBuild().flushPluginMap();
        return plugin;
    }

    static Xpp3Dom element(String name, String text) {
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(text);
        configuration.addChild(child);
        return configuration;
    }

    private DefaultArtifact artifact(String classifier, Path file) {
        DefaultArtifact artifact = new DefaultArtifact(
                module.getGroupId(),
                module.getArtifactId(),
                module.getVersion(),
                "compile",
                classifier == null ? module.getPackaging() : "jar",
                classifier,
                new DefaultArtifactHandler("jar"));
        artifact.setFile(file.toFile());
        return artifact;
    }

    private Path packed(String name) throws IOException {
        Path file = Files.createDirectories(Path.of(module.getBuild().getDirectory()))
                .resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(each.getKey()));
                jar.write(each.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }
}
