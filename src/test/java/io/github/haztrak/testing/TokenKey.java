package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Base64;

/** The key pair that signs tokens, with its self-signed certificate, made anew by {@code keytool} in a folder of its own. */
record TokenKey(PrivateKey key, Certificate certificate, Path folder) {
    private static final String PASSWORD = "changeit";

    static TokenKey generate(Path folder) throws IOException {
        Path store = folder.resolve("token.p12");
        Command.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool"),
                        "-genkeypair",
                        "-keystore",
                        store.toString())
                .and(java.util.List.of(
                        "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", "token", "-validity", "30"))
                .and(java.util.List.of("-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=token.test"))
                .succeed();
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return new TokenKey(
                    (PrivateKey) keys.getKey("token", PASSWORD.toCharArray()), keys.getCertificate("token"), folder);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** The certificate as a PEM file beside the key store, which a registry trusts as its root certificate bundle. */
    Path pem() throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der());
        return Files.writeString(
                folder.resolve("token.pem"), "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }

    byte[] der() throws IOException {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Signature of the text by RS256. */
    byte[] sign(String text) throws IOException {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
