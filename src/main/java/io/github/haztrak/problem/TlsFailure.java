package io.github.haztrak.problem;

import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a server's certificate was not believed. Another try meets the same certificate, so none is made.
 *
 * @param reason what the JVM has against it
 */
public record TlsFailure(String reason) {
    private static final int DEPTH = 20;

    /**
     * The reason in an error, if it is one of certificates.
     *
     * @param broken why a connection came to nothing
     * @return empty if it was for something else
     */
    public static Optional<TlsFailure> of(Throwable broken) {
        boolean ofTls = causes(broken).anyMatch(SSLException.class::isInstance);
        return causes(broken)
                .filter(cause -> ofTls && cause instanceof CertificateException)
                .map(cause -> new TlsFailure(String.valueOf(cause.getMessage())))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable top) {
        return Stream.iterate(top, cause -> cause != null, Throwable::getCause).limit(DEPTH);
    }

    /**
     * How it is mended.
     *
     * @param host of the server, with a port if it is not 443
     * @param authority a short name for who signed its certificate; names the files
     * @return commands
     */
    public String fix(String host, String authority) {
        return isUnknownAuthority() ? trusting(authority) : looking(host);
    }

    /** Nobody the JVM knows has signed it; a name or a date that does not fit is mended elsewhere. */
    private boolean isUnknownAuthority() {
        return reason.contains("PKIX") || reason.contains("path building") || reason.contains("trust anchor");
    }

    /** A trust store of one's own replaces Java's, so it starts as a copy of it. */
    private static String trusting(String authority) {
        return """
                # %1$s.pem: the certificate of the authority that signed the server's; its administrator has it
                cat %2$s > trust.p12
                keytool -importcert -noprompt -alias %1$s -file %1$s.pem -keystore trust.p12 -storepass changeit
                export MAVEN_OPTS="$MAVEN_OPTS -Djavax.net.ssl.trustStore=$PWD/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit\"""".formatted(authority, ShellWord.of(System.getProperty("java.home") + "/lib/security/cacerts"));
    }

    private static String looking(String host) {
        String address = host.contains(":") ? host : host + ":443";
        return "see that it is valid today, and made for this name:\nopenssl s_client -connect " + ShellWord.of(address)
                + " </dev/null | openssl x509 -noout -dates -ext subjectAltName";
    }
}
