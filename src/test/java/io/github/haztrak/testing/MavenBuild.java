package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * A real Maven build of a folder in a process of its own. It sees nothing of a surrounding CI job: variables such as
 * {@code GITHUB_*}, {@code GH_TOKEN} and git's are left out unless the test sets them.
 * It resolves into {@code target/it-repo} and writes its output to {@code target/it-logs}.
 */
public final class MavenBuild {
    private static final Set<String> LEFT_OUT = Set.of(
            "GH_TOKEN",
            "CI",
            "DOCKER_CONFIG",
            "REGISTRY_AUTH_FILE",
            "MAVEN_HOME",
            "M2_HOME",
            "MAVEN_PROJECTBASEDIR",
            "MAVEN_BASEDIR");
    private static final List<String> LEFT_OUT_PREFIXES = List.of("GITHUB_", "GIT_", "HAZTRAK_", "RUNNER_", "ACTIONS_");

    // Maven 4 asks every repository for a list of its groups first, over the network.
    private static final String NO_PREFIXES = "-Daether.remoteRepositoryFilter.prefixes=false";

    private final Path folder;
    private final List<String> goals = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, Account> servers = new TreeMap<>();
    private final Set<String> without = new HashSet<>(LEFT_OUT);
    private MavenDistribution maven = MavenDistribution.running();
    private Duration limit = Duration.ofMinutes(4);
    private OptionalInt largestFile = OptionalInt.empty();
    private String name;

    private MavenBuild(Path folder) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
    }

    public static MavenBuild in(Path folder) {
        return new MavenBuild(folder);
    }

    public MavenBuild maven(MavenDistribution maven) {
        this.maven = maven;
        return this;
    }

    /** Goals, phases and options as they stand on the command line; further calls add to them. */
    public MavenBuild goals(String... goals) {
        this.goals.addAll(List.of(goals));
        return this;
    }

    public MavenBuild env(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Gives the build's settings.xml a server with a password. */
    public MavenBuild server(String id, Account account) {
        servers.put(id, account);
        return this;
    }

    /** Leaves out one more variable of the surrounding environment. */
    public MavenBuild withoutEnv(String variable) {
        without.add(variable);
        return this;
    }

    /** Name of the log under {@code target/it-logs}; the folder's name when not given. */
    public MavenBuild named(String name) {
        this.name = name;
        return this;
    }

    public MavenBuild within(Duration limit) {
        this.limit = limit;
        return this;
    }

    /** Lets no file grow beyond a size: to who writes, that is a disk which is full. */
    public MavenBuild filesOfAtMost(int kibibytes) {
        this.largestFile = OptionalInt.of(kibibytes);
        return this;
    }

    /** Runs the build to its end, whatever comes of it; one that outlasts its limit of four minutes is an AssertionError. */
    public MavenResult run() throws IOException {
        // Maven searches upwards for .mvn and would take this repository's own.
        Files.createDirectories(folder.resolve(".mvn"));
        Path log = BuildFolder.log(name);
        Command command = command();
        Instant start = Instant.now();
        int exitCode =
                command.exitCode(command.process().redirectErrorStream(true).redirectOutput(log.toFile()));
        return MavenResult.of(exitCode, log, Duration.between(start, Instant.now()));
    }

    /** Runs the build twice in one JVM, and tells which threads it leaves: see {@link TwoBuilds}. */
    public MavenResult runTwice() throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Path home = maven.executable().toRealPath().getParent().getParent();
        String classPath = String.join(
                ":",
                BuildFolder.project("target/test-classes").toString(),
                home.resolve("lib") + "/*",
                home.resolve("boot") + "/*");
        Path log = BuildFolder.log(name);
        Command java = configured(Command.of(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                "-Xmx768m",
                "-Dmaven.home=" + home,
                "-cp",
                classPath,
                TwoBuilds.class.getName()));
        Instant start = Instant.now();
        int exitCode = java.exitCode(java.process().redirectErrorStream(true).redirectOutput(log.toFile()));
        return MavenResult.of(exitCode, log, Duration.between(start, Instant.now()));
    }

    /** Starts the build and returns while it runs. */
    public RunningBuild start() throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Path log = BuildFolder.log(name);
        Process process = command()
                .process()
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        return new RunningBuild(process, log);
    }

    /** Runs the build with its output on this process's own, as it comes, and returns its exit code. */
    public int shown() throws IOException {
        Files.createDirectories(folder.resolve(".mvn"));
        Command command = command();
        return command.exitCode(
                command.process().redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT));
    }

    private Command command() throws IOException {
        return configured(
                largestFile.isPresent()
                        ? Command.of(
                                Path.of("/bin/bash"),
                                "-c",
                                "ulimit -f " + largestFile.getAsInt() + " && exec \"$0\" \"$@\"",
                                maven.executable().toString())
                        : Command.of(maven.executable()));
    }

    private Command configured(Command program) throws IOException {
        return program.and(List.of("-B", "-ntp", "-Dstyle.color=never", NO_PREFIXES))
                .and(MavenSettings.options(servers))
                .and(goals)
                .in(folder)
                .without(this::leavesOut)
                .with(Map.of("JAVA_HOME", System.getProperty("java.home"), "MAVEN_OPTS", options()))
                .with(environment)
                .within(limit);
    }

    private boolean leavesOut(String variable) {
        return without.contains(variable) || LEFT_OUT_PREFIXES.stream().anyMatch(variable::startsWith);
    }

    /** A short build starts quickest with one compiler and one collector thread, and classes that the tests' own JVM verifies. */
    private static String options() {
        String outer = System.getenv("MAVEN_OPTS");
        return (outer == null ? "" : outer + " ")
                + "-Xmx768m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions"
                + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote";
    }
}
