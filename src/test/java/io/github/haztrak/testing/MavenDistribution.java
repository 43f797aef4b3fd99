package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Maven that runs builds: the one that runs this build, or a version unpacked from its zip.
 * The system properties {@code it.maven.legacy}, {@code it.maven.stable} and {@code it.maven.next} name the versions.
 */
public record MavenDistribution(String name, Path executable) {

    /** The Maven that runs this build ({@code maven.home}), else the one on the path. */
    public static MavenDistribution running() {
        Path executable = Optional.ofNullable(System.getProperty("maven.home"))
                .map(home -> Path.of(home, "bin", "mvn"))
                .filter(Files::isExecutable)
                .orElseGet(() -> RealTools.program("mvn"));
        return new MavenDistribution("running", executable);
    }

    /** The oldest Maven that is supported. */
    public static MavenDistribution legacy() throws IOException {
        return version(System.getProperty("it.maven.legacy", "3.8.7"));
    }

    /** The newest stable Maven. */
    public static MavenDistribution stable() throws IOException {
        return version(System.getProperty("it.maven.stable", "3.9.16"));
    }

    /** The Maven to come. */
    public static MavenDistribution next() throws IOException {
        return version(System.getProperty("it.maven.next", "4.0.0-rc-6"));
    }

    /** Unpacks the version once under {@code target/it-cache}. */
    public static MavenDistribution version(String version) throws IOException {
        PublishedZip zip = new PublishedZip("org.apache.maven:apache-maven:" + version + ":zip:bin");
        Path home = CachedFolder.of("maven-" + version, zip::unpack).resolve("apache-maven-" + version);
        return new MavenDistribution(version, home.resolve("bin/mvn"));
    }

    @Override
    public String toString() {
        return "Maven " + name;
    }
}
