package io.github.haztrak.mojo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A build made of Maven's own objects, without a Maven around it. */
final class KnownReactor {
    private static final String GROUP = "io.github.haztrak";
    private static final String PLUGIN = "haztrak-maven-plugin";

    private final Path folder;
    private final List<MavenProject> projects = new ArrayList<>();
    private final MavenSession session;

    private KnownReactor(Path folder) {
        this.folder = folder;
        this.session = session();
    }

    /** A reactor whose root, the module {@code haztrak}, lies in a folder. */
    static KnownReactor in(Path folder) {
        KnownReactor reactor = new KnownReactor(folder);
        reactor.add("haztrak", folder).setPackaging("pom");
        reactor.root().setExecutionRoot(true);
        return reactor;
    }

    static KnownReactor in(Path folder, String... modules) {
        KnownReactor reactor = in(folder);
        List.of(modules).forEach(reactor::module);
        return reactor;
    }

    MavenProject root() {
        return projects.get(0);
    }

    MavenProject module(String artifactId) {
        return projects.stream()
                .filter(project -> project.getArtifactId().equals(artifactId))
                .findFirst()
                .orElseGet(() -> add(artifactId, folder.resolve(artifactId)));
    }

    private MavenProject add(String artifactId, Path basedir) {
        Model model = new Model();
        model.setGroupId("octo");
        model.setArtifactId(artifactId);
        model.setVersion("1.2.0");
        model.setPackaging("jar");
        model.setBuild(new Build());
        model.getBuild().setDirectory(basedir.resolve("target").toString());
        model.getBuild().setOutputDirectory(basedir.resolve("target/classes").toString());
        MavenProject project = new MavenProject(model);
        project.setFile(basedir.resolve("pom.xml").toFile());
        if (!projects.isEmpty()) {
            root().getModel().addModule(artifactId);
        }
        projects.add(project);
        session.setProjects(List.copyOf(projects));
        session.setAllProjects(List.copyOf(projects));
        return project;
    }

    /** As {@code -pl} and {@code -rf} leave it. */
    KnownReactor only(String... modules) {
        session.setProjects(List.of(modules).stream().map(this::module).toList());
        return this;
    }

    MavenSession build() {
        return session;
    }

    /** Binds a goal in a module's POM; without a phase to the goal's own. */
    KnownReactor bind(String module, String goal, String id, String phase) {
        MavenProject project = module(module);
        Plugin plugin = project.getPlugin(GROUP + ":" + PLUGIN);
        if (plugin == null) {
            plugin = new Plugin();
            plugin.setGroupId(GROUP);
            plugin.setArtifactId(PLUGIN);
            project.getBuild().addPlugin(plugin);
            project.getBuild().flushPluginMap();
        }
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal(goal);
        execution.setPhase(phase);
        plugin.addExecution(execution);
        plugin.flushExecutionMap();
        return this;
    }

    KnownReactor bind(String module, String goal, String id) {
        return bind(module, goal, id, null);
    }

    static MojoExecution bound(String goal, String id) {
        return execution(goal, id, MojoExecution.Source.LIFECYCLE);
    }

    static MojoExecution named(String goal) {
        return execution(goal, "default-cli", MojoExecution.Source.CLI);
    }

    static MojoExecution named(String goal, String id) {
        return execution(goal, id, MojoExecution.Source.CLI);
    }

    private static MojoExecution execution(String goal, String id, MojoExecution.Source source) {
        MojoDescriptor descriptor = KnownPlugin.read().getMojo(goal);
        return new MojoExecution(descriptor, id, source);
    }

    @SuppressWarnings("deprecation")
    private static MavenSession session() {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setUserProperties(new Properties());
        request.setSystemProperties(new Properties());
        return new MavenSession(null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    }
}
