package io.github.haztrak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A server's key, with a certificate for localhost and registry.example that no public authority has signed. */
public record TlsKey(Path store) {
    private static final String PASSWORD = "changeit";

    /** Made by the JDK's keytool. */
    public static TlsKey create(Path folder) {
        return named(folder, "registry.example", "dns:localhost,dns:registry.example,ip:127.0.0.1");
    }

    /** For a server of another name alone. */
    public static TlsKey elsewhere(Path folder) {
        return named(folder, "elsewhere.example", "dns:elsewhere.example");
    }

    private static TlsKey named(Path folder, String name, String names) {
        Path store = folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name)
                .and(List.of("-ext", "san=" + names, "-keystore", store.toString(), "-storepass", PASSWORD))
                .succeed();
        return new TlsKey(store);
    }

    private static Command keytool(String... arguments) {
        return Command.of(Path.of(System.getProperty("java.home"), "bin", "keytool"), arguments);
    }

    /** The certificate as an administrator hands it out. */
    public Path certificate() throws IOException {
        Path file = store.resolveSibling("registry-ca.pem");
        if (Files.notExists(file)) {
            keytool("-exportcert", "-rfc", "-alias", "server", "-file", file.toString())
                    .and(List.of("-keystore", store.toString(), "-storepass", PASSWORD))
                    .succeed();
        }
        return file;
    }

    /** The key alone, as servers that are not Java's read it. */
    public Path key() {
        Path file = store.resolveSibling("registry-key.pem");
        Command.of("openssl", "pkcs12", "-in", store.toString(), "-nodes", "-nocerts", "-passin", "pass:" + PASSWORD)
                .and(List.of("-out", file.toString()))
                .succeed();
        return file;
    }

    public SSLContext ofServer() throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(read(store), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** What a JVM would use that is given a trust store. */
    public static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(read(store));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore read(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }
}
