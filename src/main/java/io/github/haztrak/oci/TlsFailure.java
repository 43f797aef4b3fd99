package io.github.haztrak.oci;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a registry's certificate was not believed. Another try meets the same certificate, so none is made.
 *
 * @param reason what the JVM has against it
 */
record TlsFailure(String reason) {
    private static final int DEPTH = 20;

    /** The reason in an error, if it is one of certificates. */
    static Optional<TlsFailure> of(IOException broken) {
        boolean ofTls = causes(broken).anyMatch(SSLException.class::isInstance);
        return causes(broken)
                .filter(cause -> ofTls && cause instanceof CertificateException)
                .map(cause -> new TlsFailure(String.valueOf(cause.getMessage())))
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable top) {
        return Stream.iterate(top, cause -> cause != null, Throwable::getCause).limit(DEPTH);
    }

    /** Nobody the JVM knows has signed it; a name or a date that does not fit is mended elsewhere. */
    boolean isUnknownAuthority() {
        return reason.contains("PKIX") || reason.contains("path building") || reason.contains("trust anchor");
    }
}
