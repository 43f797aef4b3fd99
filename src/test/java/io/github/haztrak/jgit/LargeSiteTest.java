package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.DocsBundle;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 files, one of them of 60 MB, beside as many of a version before; in a Java with 48 MB of memory. */
class LargeSiteTest {
    private static final int FILES = 5_000;
    private static final int LARGE = 60;

    @TempDir
    private Path folder;

    @Test
    void publishesManyFilesAndALargeOneInLittleMemory() throws Exception {
        try (GitHttpServer server = GitHttpServer.of("octo/zoo")) {
            GitSandbox project = GitSandbox.create().remote(server.url());
            PagesBranch branch = new PagesBranch(server.repository(), project);
            branch.run("config", "uploadpack.allowFilter", "true");
            project.commit("feat: one");
            Path site = folder.resolve("site");
            write(site, "1.0.0");
            new JGitDocsSite(
                            new DocsWorkplace(
                                    project.folder(),
                                    folder.resolve("work"),
                                    new DocsWorkplace.ToOrigin(Optional.of(Account.OCTO.password()))),
                            new Pages(PagesBranch.NAME, "Zoo"),
                            branch.told())
                    .publish(DocsBundle.of(branch.tag("1.0.0"), site), new DocsAliases(List.of("latest")));
            branch.tag("1.1.0");
            write(site, "1.1.0");
            film(site.resolve("film.mp4"));

            Instant start = Instant.now();
            String output = publish(project, site);
            Duration took = Duration.between(start, Instant.now());

            assertThat(output).contains("content=ADDED").doesNotContain("OutOfMemoryError");
            System.out.println("5,000 files and one of 60 MB in " + took.toMillis() + " ms, 48 MB of memory");
            assertThat(took).isLessThan(Duration.ofMinutes(3));
            assertThat(branch.run("ls-tree", "-r", "--name-only", PagesBranch.NAME, "latest/")
                            .lines())
                    .hasSize(FILES + 1);
            assertThat(branch.run("rev-parse", PagesBranch.NAME + ":latest"))
                    .isEqualTo(branch.run("rev-parse", PagesBranch.NAME + ":1.1.0"));
            assertThat(branch.run("cat-file", "-s", PagesBranch.NAME + ":latest/film.mp4"))
                    .isEqualTo(String.valueOf((long) LARGE << 20));
            assertThat(branch.run("fsck", "--no-dangling")).isEmpty();
        }
    }

    private String publish(GitSandbox project, Path site) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeSite.class.getName(),
                        project.folder().toString(),
                        folder.resolve("work").toString(),
                        site.toString(),
                        Account.OCTO.password())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(java.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            java.destroyForcibly();
        }
        assertThat(java.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    /** Half of the pages are the same in each version, as in the documentation of an interface. */
    private static void write(Path site, String version) throws IOException {
        for (int i = 0; i < FILES; i++) {
            Path page = site.resolve("package-" + i / 100).resolve("Class" + i + ".html");
            Files.createDirectories(page.getParent());
            Files.writeString(
                    page,
                    ("<p>Class " + i + (i % 2 == 0 ? " of " + version : "") + "</p>\n").repeat(100),
                    StandardCharsets.UTF_8);
        }
    }

    /** Of noise, which does not pack. */
    private static void film(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        Random random = new Random(7);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < LARGE; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
    }
}
