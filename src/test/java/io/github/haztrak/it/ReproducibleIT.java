package io.github.haztrak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.FolderCopy;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenDistribution;
import io.github.haztrak.testing.PluginInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same commit, built by two people on machines that share little: the images are the same to the last bit. */
class ReproducibleIT {
    private static final List<String> MODULES = List.of("shared", "server", "client");

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    @Test
    void givesTheSameImagesToAnotherUserInAnotherZoneAndLocale() throws IOException {
        Path here = Flagship.create().folder();
        Path there = Flagship.create().folder();
        build(here, "reproducible-here", MavenDistribution.running()).run().assertSuccess();

        build(there, "reproducible-there", strict(MavenDistribution.stable()))
                .env(
                        "MAVEN_OPTS",
                        "-Duser.name=mona -Duser.timezone=Asia/Kathmandu -Duser.language=tr -Duser.country=TR")
                .run()
                .assertSuccess();

        assertThat(digests(there)).isEqualTo(digests(here)).hasSize(2);
    }

    /** With the same class files: two compilers may well write one class differently, and no image can mend that. */
    @Test
    void givesTheSameImagesOnAnotherJdk() throws IOException {
        Path jdk = otherJdk();
        Path here = Flagship.create().folder();
        Path there = Flagship.create().folder();
        build(here, "reproducible-jdk-here", MavenDistribution.stable()).run().assertSuccess();

        for (String module : MODULES) {
            Path classes = here.resolve(module).resolve("target/classes");
            if (Files.isDirectory(classes)) {
                FolderCopy.of(classes).into(there.resolve(module).resolve("target/classes"));
            }
        }
        build(there, "reproducible-jdk-there", MavenDistribution.stable())
                .goals("-Dmaven.main.skip")
                .env("JAVA_HOME", jdk.toString())
                .run()
                .assertSuccess();

        assertThat(digests(there)).isEqualTo(digests(here)).hasSize(2);
    }

    private static MavenBuild build(Path folder, String name, MavenDistribution maven) {
        return MavenBuild.in(folder)
                .named(name)
                .maven(maven)
                .goals(
                        "package",
                        "haztrak:build-image",
                        "-Dhaztrak.rehearse",
                        "-DskipTests",
                        "-pl",
                        String.join(",", MODULES));
    }

    /** A Maven whose files nobody else may read. */
    private static MavenDistribution strict(MavenDistribution maven) throws IOException {
        Path script = BuildFolder.fresh("strict").resolve("mvn");
        Files.writeString(script, "#!/bin/sh\numask 077\nexec " + maven.executable() + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new MavenDistribution("strict", script);
    }

    /** The newest of this machine that does not run this test. */
    private static Path otherJdk() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Path all = Path.of("/usr/lib/jvm");
        Assumptions.assumeTrue(Files.isDirectory(all), "no /usr/lib/jvm on this machine");
        try (Stream<Path> folders = Files.list(all)) {
            List<Path> others = folders.filter(folder -> Files.isExecutable(folder.resolve("bin/javac")))
                    .filter(folder -> isOther(folder, own))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
            Assumptions.assumeTrue(!others.isEmpty(), "no other JDK in /usr/lib/jvm");
            return others.get(others.size() - 1);
        }
    }

    private static boolean isOther(Path folder, Path own) {
        try {
            return !folder.toRealPath().equals(own);
        } catch (IOException brokenLink) {
            return false;
        }
    }

    private static List<String> digests(Path folder) throws IOException {
        List<String> digests = new ArrayList<>();
        for (String module : MODULES) {
            Path record = folder.resolve(module).resolve("target/haztrak/image.json");
            String digest = new ObjectMapper()
                    .readTree(record.toFile())
                    .at("/image/manifest/digest")
                    .asText();
            if (!digest.isEmpty()) {
                digests.add(digest);
            }
        }
        return digests;
    }
}
