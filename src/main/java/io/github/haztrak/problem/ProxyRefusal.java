package io.github.haztrak.problem;

/** The proxy, not the server behind it, wants to know who we are (RFC 9110, section 15.5.8). */
public final class ProxyRefusal {
    /** The status with which it says so. */
    public static final int STATUS = 407;

    private ProxyRefusal() {}

    /**
     * The problem, with code HZ-REG-008.
     *
     * @param host of the server that was to be reached
     * @return what to throw
     */
    public static ReleaseException onTheWayTo(String host) {
        return Problem.of(ProblemCode.PROXY_REFUSES, "the proxy on the way to " + host + " wants a login")
                .found("HTTP " + STATUS)
                .why("without the proxy there is no way to " + host)
                .fix("""
                        # user and password: in settings.xml, <proxy><username>..</username><password>..</password>, or
                        export HTTPS_PROXY=http://user:password@proxy.example.com:3128
                        # Java keeps passwords from proxies that lead to https unless it is told otherwise:
                        export MAVEN_OPTS="$MAVEN_OPTS -Djdk.http.auth.tunneling.disabledSchemes=\"""")
                .exception();
    }
}
