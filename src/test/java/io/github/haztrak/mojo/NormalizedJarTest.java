package io.github.haztrak.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.spi.ToolProvider;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormalizedJarTest {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    @TempDir
    private Path folder;

    @Test
    void isTheSameWheneverAndInWhateverOrderItWasPacked() throws IOException {
        Path one = jar("one.jar", 1_000_000_000_000L, "a.txt", "b.txt", MANIFEST);
        Path other = jar("other.jar", 1_700_000_000_000L, MANIFEST, "b.txt", "a.txt");
        assertThat(Files.mismatch(one, other)).isNotEqualTo(-1);
        assertThat(Files.mismatch(normalized(one), normalized(other))).isEqualTo(-1);
    }

    @Test
    void putsTheManifestFirstAndSignaturesBeforeWhatIsSigned() throws IOException {
        Path jar = jar("lib.jar", 0, "Alpha.class", "META-INF/OCTO.SF", MANIFEST, "META-INF/");
        assertThat(names(normalized(jar))).containsExactly("META-INF/", MANIFEST, "META-INF/OCTO.SF", "Alpha.class");
        try (JarInputStream stream = new JarInputStream(Files.newInputStream(normalized(jar)))) {
            assertThat(stream.getManifest()).isNotNull();
        }
    }

    @Test
    void keepsFoldersForScannersOfTheClassPath() throws IOException {
        Path jar = jar("lib.jar", 0, "octo/", "octo/Greeting.class");
        assertThat(names(normalized(jar))).containsExactly("octo/", "octo/Greeting.class");
    }

    @Test
    void keepsWhatIsForLaterReleasesOfJava() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("greeting.txt"), "old");
        Path later = Files.createDirectories(folder.resolve("later"));
        Files.writeString(later.resolve("greeting.txt"), "new");
        Path jar = folder.resolve("lib.jar");
        tool("jar", "--create", "--file", jar, "-C", classes, ".", "--release", "17", "-C", later, ".");
        try (JarFile file = new JarFile(normalized(jar).toFile(), true, ZipFile.OPEN_READ, Runtime.version())) {
            assertThat(file.isMultiRelease()).isTrue();
            assertThat(text(file, file.getEntry("greeting.txt"))).isEqualTo("new");
        }
    }

    @Test
    void keepsASignatureValid() throws Exception {
        Path signed = signed(jar("lib.jar", 0, MANIFEST, "octo/greeting.txt"));
        try (JarFile file = new JarFile(normalized(signed).toFile(), true)) {
            JarEntry entry = file.getJarEntry("octo/greeting.txt");
            assertThat(text(file, entry)).isEqualTo("octo/greeting.txt");
            assertThat(entry.getCertificates()).isNotEmpty();
        }
    }

    /** Signed by somebody who was invented for the purpose. */
    private Path signed(Path jar) throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "octo",
                        "-dname",
                        "CN=Octo",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        "invented")
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), "invented".toCharArray());
        KeyStore.PrivateKeyEntry key = (KeyStore.PrivateKeyEntry)
                store.getEntry("octo", new KeyStore.PasswordProtection("invented".toCharArray()));
        Path target = folder.resolve("signed.jar");
        try (ZipFile file = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(target)) {
            new JarSigner.Builder(key).build().sign(file, out);
        }
        return target;
    }

    @Test
    void leavesAJarInAJarUncompressed() throws IOException {
        Path jar = folder.resolve("program.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            stored(out, "BOOT-INF/lib/inner.jar", "a jar".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipFile file = new ZipFile(normalized(jar).toFile())) {
            assertThat(file.getEntry("BOOT-INF/lib/inner.jar").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(text(file, file.getEntry("BOOT-INF/lib/inner.jar"))).isEqualTo("a jar");
        }
    }

    private static void stored(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private Path jar(String name, long time, String... entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                ZipEntry next = new ZipEntry(entry);
                next.setTime(time);
                out.putNextEntry(next);
                out.write((entry.equals(MANIFEST) ? "Manifest-Version: 1.0\r\n\r\n" : entry.endsWith("/") ? "" : entry)
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return file;
    }

    private Path normalized(Path jar) {
        return new NormalizedJar(jar).to(folder.resolve("libs").resolve(jar.getFileName()));
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            return List.copyOf(file.stream().map(ZipEntry::getName).toList());
        }
    }

    private static String text(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void tool(String name, Object... arguments) {
        List<String> words = List.of(arguments).stream().map(Object::toString).toList();
        int result =
                ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, words.toArray(String[]::new));
        assertThat(result).isZero();
    }
}
