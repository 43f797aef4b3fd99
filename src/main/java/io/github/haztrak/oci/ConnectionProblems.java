package io.github.haztrak.oci;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.problem.ShellWord;

/** What stands between here and a registry and will not go away by itself. */
final class ConnectionProblems {
    private static final int PROXY_AUTHENTICATION = 407;

    private ConnectionProblems() {}

    /** Another try meets the same certificate. */
    static ReleaseException untrusted(RegistryCall call, TlsFailure failure) {
        String registry = call.name().registry();
        String java = System.getProperty("java.home");
        return Problem.of(ProblemCode.REGISTRY_UNTRUSTED, "the certificate of " + registry + " is not trusted")
                .found(failure.reason() + "\nby the Java in " + java)
                .why("credentials go only to a registry that proves its name")
                .fix(failure.isUnknownAuthority() ? trusting(java) : looking(registry))
                .exception();
    }

    /** A trust store of one's own replaces Java's, so it starts as a copy of it. */
    private static String trusting(String java) {
        return """
                # registry-ca.pem: the certificate of the authority that signed the registry's; its administrator has it
                cat %s > trust.p12
                keytool -importcert -noprompt -alias registry-ca -file registry-ca.pem -keystore trust.p12 -storepass changeit
                export MAVEN_OPTS="$MAVEN_OPTS -Djavax.net.ssl.trustStore=$PWD/trust.p12 -Djavax.net.ssl.trustStorePassword=changeit\"""".formatted(ShellWord.of(java + "/lib/security/cacerts"));
    }

    private static String looking(String registry) {
        String address = registry.contains(":") ? registry : registry + ":443";
        return "see that it is valid today, and made for this name:\nopenssl s_client -connect " + ShellWord.of(address)
                + " </dev/null | openssl x509 -noout -dates -ext subjectAltName";
    }

    static boolean isOfProxy(int status) {
        return status == PROXY_AUTHENTICATION;
    }

    /** The proxy, not the registry, wants to know who we are. */
    static ReleaseException proxyRefuses(RegistryCall call) {
        return Problem.of(
                        ProblemCode.PROXY_REFUSES,
                        "the proxy on the way to " + call.name().registry() + " wants a login")
                .found("HTTP " + PROXY_AUTHENTICATION)
                .why("without the proxy there is no way to the registry")
                .fix("""
                        # user and password: in settings.xml, <proxy><username>..</username><password>..</password>, or
                        export HTTPS_PROXY=http://user:password@proxy.example.com:3128
                        # Java keeps passwords from proxies that lead to https unless it is told otherwise:
                        export MAVEN_OPTS="$MAVEN_OPTS -Djdk.http.auth.tunneling.disabledSchemes=\"""")
                .exception();
    }
}
