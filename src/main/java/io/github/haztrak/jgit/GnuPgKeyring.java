package io.github.haztrak.jgit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.gpg.keybox.KeyBlob;
import org.bouncycastle.gpg.keybox.PublicKeyRingBlob;
import org.bouncycastle.gpg.keybox.bc.BcKeyBox;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The public keys that GnuPG keeps in its home, in the files that JGit reads, too.
 *
 * @param home GnuPG's home
 */
record GnuPgKeyring(Path home) {

    /** Where JGit looks: its own property, GnuPG's variable, the usual place. */
    static GnuPgKeyring ofUser() {
        SystemReader system = SystemReader.getInstance();
        Path user = FS.DETECTED.userHome().toPath();
        Optional<Path> named = Stream.of(system.getProperty("jgit.gpg.home"), system.getenv("GNUPGHOME"))
                .filter(text -> text != null && !text.isEmpty())
                .map(text -> text.startsWith("~/") ? user.resolve(text.substring(2)) : Path.of(text))
                .filter(Files::isDirectory)
                .findFirst();
        Optional<Path> roaming = Optional.ofNullable(system.getenv("APPDATA"))
                .filter(text -> system.isWindows())
                .map(text -> Path.of(text, "gnupg"))
                .filter(Files::isDirectory);
        return new GnuPgKeyring(named.or(() -> roaming).orElse(user.resolve(".gnupg")));
    }

    /** The keys that a signature may mean; of a short id several. Which of them made it has to be proved. */
    List<OpenPgpKey> find(String fingerprint) throws IOException {
        String wanted = fingerprint.toUpperCase(Locale.ROOT);
        return rings().stream()
                .flatMap(ring -> StreamSupport.stream(ring.spliterator(), false).map(key -> new OpenPgpKey(ring, key)))
                .filter(key -> key.fingerprint().endsWith(wanted))
                .toList();
    }

    private List<PGPPublicKeyRing> rings() throws IOException {
        List<PGPPublicKeyRing> rings = new ArrayList<>(legacy(home.resolve("pubring.gpg")));
        rings.addAll(keybox(home.resolve("pubring.kbx")));
        return rings;
    }

    private static List<PGPPublicKeyRing> legacy(Path file) throws IOException {
        if (isEmpty(file)) {
            return List.of();
        }
        try (InputStream keys = PGPUtil.getDecoderStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<PGPPublicKeyRing> rings = new ArrayList<>();
            new PGPPublicKeyRingCollection(keys, new BcKeyFingerprintCalculator()).forEach(rings::add);
            return rings;
        } catch (PGPException damaged) {
            throw new IOException(file + ": " + damaged.getMessage(), damaged);
        }
    }

    private static List<PGPPublicKeyRing> keybox(Path file) throws IOException {
        if (isEmpty(file)) {
            return List.of();
        }
        try (InputStream keys = new BufferedInputStream(Files.newInputStream(file))) {
            List<PGPPublicKeyRing> rings = new ArrayList<>();
            for (KeyBlob blob : new BcKeyBox(keys).getKeyBlobs()) {
                if (blob instanceof PublicKeyRingBlob ring) {
                    rings.add(ring.getPGPPublicKeyRing());
                }
            }
            return rings;
        }
    }

    private static boolean isEmpty(Path file) throws IOException {
        return !Files.isRegularFile(file) || Files.size(file) == 0;
    }
}
