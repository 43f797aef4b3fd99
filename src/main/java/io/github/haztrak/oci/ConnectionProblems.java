package io.github.haztrak.oci;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import io.github.haztrak.problem.TlsFailure;

/** What stands between here and a registry and will not go away by itself. */
final class ConnectionProblems {
    private ConnectionProblems() {}

    /** Another try meets the same certificate. */
    static ReleaseException untrusted(RegistryCall call, TlsFailure failure) {
        String registry = call.name().registry();
        String java = System.getProperty("java.home");
        return Problem.of(ProblemCode.REGISTRY_UNTRUSTED, "the certificate of " + registry + " is not trusted")
                .found(failure.reason() + "\nby the Java in " + java)
                .why("credentials go only to a registry that proves its name")
                .fix(failure.fix(registry, "registry-ca"))
                .exception();
    }
}
