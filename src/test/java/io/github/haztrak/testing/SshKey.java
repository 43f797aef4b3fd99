package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A key pair made by the real {@code ssh-keygen}, without a pass phrase. */
public record SshKey(Path file) {

    /** Makes a key pair in a file of the folder, and a file beside it that ends in {@code .pub}. */
    public static SshKey create(Path folder, String name) {
        Path file = folder.resolve(name);
        Command.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file.toString())
                .succeed();
        return new SshKey(file);
    }

    /** The public key as it stands in {@code allowed_signers}: type and Base64. */
    public String publicKey() throws IOException {
        return Files.readString(publicFile()).strip();
    }

    public Path publicFile() {
        return file.resolveSibling(file.getFileName() + ".pub");
    }

    /** As {@code ssh-keygen -l} shows it: {@code SHA256:} and Base64. */
    public String fingerprint() {
        return Command.of("ssh-keygen", "-l", "-f", publicFile().toString())
                .succeed()
                .split(" ")[1];
    }

    /** Signs a file as git signs, and returns the armored signature. */
    public String sign(Path content) throws IOException {
        Command.of("ssh-keygen", "-q", "-Y", "sign", "-n", "git", "-f", file.toString(), content.toString())
                .succeed();
        return Files.readString(content.resolveSibling(content.getFileName() + ".sig"));
    }

    /** A file for git's {@code gpg.ssh.revocationFile} that revokes this key. */
    public Path revocation() {
        Path list = file.resolveSibling(file.getFileName() + ".krl");
        Command.of("ssh-keygen", "-k", "-q")
                .and(List.of("-f", list.toString(), publicFile().toString()))
                .succeed();
        return list;
    }
}
