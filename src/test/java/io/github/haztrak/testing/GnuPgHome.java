package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A home of the real {@code gpg} with keys of its own, without pass phrases. Its agent ends with {@link #close()}.
 * The folder has a short path: a socket's path may have no more than 107 characters.
 */
public final class GnuPgHome implements AutoCloseable {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;

    private GnuPgHome(Path folder) {
        this.folder = folder;
    }

    /** An empty home in a folder that {@link #close()} deletes. */
    public static GnuPgHome create() throws IOException {
        RealTools.require("gpg", "gpg-agent", "gpgconf");
        return new GnuPgHome(Files.createTempDirectory("gpg"));
    }

    public Path folder() {
        return folder;
    }

    /** Makes a key for signing, its owner's as {@code Octo <octo@example.test>}, and returns its fingerprint. */
    public String key(String owner) {
        return keyMadeAt(Optional.empty(), owner, "ed25519");
    }

    /** Makes a key at some time in the past, valid for a year from then. */
    public String keyMadeAt(Instant time, String owner) {
        return keyMadeAt(Optional.of(time), owner, "ed25519");
    }

    /** Makes an RSA key. */
    public String rsaKey(String owner) {
        return keyMadeAt(Optional.empty(), owner, "rsa2048");
    }

    private String keyMadeAt(Optional<Instant> time, String owner, String algorithm) {
        gpg(time)
                .and(List.of("--quick-generate-key", owner, algorithm, "sign", "1y"))
                .succeed();
        return fingerprints("=" + owner).get(0);
    }

    /** Fingerprints of a key and its subkeys, the primary key's first. */
    public List<String> fingerprints(String key) {
        return gpg(Optional.empty())
                .and(List.of("--with-colons", "--list-keys", key))
                .succeed()
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .map(line -> line.split(":")[9])
                .toList();
    }

    /** Adds a subkey: {@code sign} for signing, {@code encr} for encryption. */
    public void subkey(String fingerprint, String algorithm, String usage) {
        gpg(Optional.empty())
                .and(List.of("--quick-add-key", fingerprint, algorithm, usage, "1y"))
                .succeed();
    }

    public void addUser(String fingerprint, String user) {
        gpg(Optional.empty()).and(List.of("--quick-add-uid", fingerprint, user)).succeed();
    }

    public void revokeUser(String fingerprint, String user) {
        gpg(Optional.empty())
                .and(List.of("--quick-revoke-uid", fingerprint, user))
                .succeed();
    }

    /** Sets another date of expiry, as if that was done at the time. */
    public void expire(String fingerprint, Instant time, String date) {
        gpg(Optional.of(time))
                .and(List.of("--quick-set-expire", fingerprint, date))
                .succeed();
    }

    /** Revokes a key with the certificate that gpg made along with it; a colon keeps that from being used by mistake. */
    public void revoke(String fingerprint) throws IOException {
        Path certificate = folder.resolve("openpgp-revocs.d/" + fingerprint + ".rev");
        Path usable = folder.resolve(fingerprint + ".asc");
        Files.writeString(usable, Files.readString(certificate).replace(":-----BEGIN", "-----BEGIN"));
        gpg(Optional.empty()).and(List.of("--import", usable.toString())).succeed();
    }

    /** Gives another home the public key. */
    public void introduce(String fingerprint, GnuPgHome other) throws IOException {
        Path file = folder.resolve(fingerprint + ".pub");
        Files.writeString(
                file,
                gpg(Optional.empty())
                        .and(List.of("--armor", "--export", fingerprint))
                        .succeed());
        other.gpg(Optional.empty()).and(List.of("--import", file.toString())).succeed();
    }

    /** A program for git's {@code gpg.program}: gpg with this home. */
    public Path program() throws IOException {
        return program("");
    }

    /** A program for git's {@code gpg.program} that takes it to be another time. */
    public Path programAt(Instant time) throws IOException {
        return program("--faked-system-time " + CLOCK.format(time) + "!");
    }

    private Path program(String options) throws IOException {
        Path script = Files.createTempFile(folder, "gpg", ".sh");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + RealTools.program("gpg") + "' --homedir '" + folder + "' --batch " + options
                        + " \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private Command gpg(Optional<Instant> time) {
        Command gpg = Command.of("gpg", "--homedir", folder.toString(), "--batch", "--yes", "--passphrase", "")
                .and(List.of("--pinentry-mode", "loopback"));
        return time.map(now -> gpg.and(List.of("--faked-system-time", CLOCK.format(now) + "!")))
                .orElse(gpg);
    }

    @Override
    public void close() throws IOException {
        Command.of("gpgconf", "--homedir", folder.toString(), "--kill", "all").run();
        FolderCopy.delete(folder);
    }
}
