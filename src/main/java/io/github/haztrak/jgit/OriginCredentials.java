package io.github.haztrak.jgit;

import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Hands the credentials to the origin's host alone, and never over plain HTTP unless that host is this machine. */
final class OriginCredentials extends CredentialsProvider {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final URIish origin;
    private final CredentialsProvider credentials;

    private OriginCredentials(URIish origin, CredentialsProvider credentials) {
        this.origin = origin;
        this.credentials = credentials;
    }

    /** Those in the configured address come first, as with git. */
    static Optional<CredentialsProvider> of(Origin origin, Optional<String> token) throws URISyntaxException {
        URIish asked = new URIish(origin.address());
        URIish configured = origin.configured();
        if (!origin.viaSsh() && configured.getUser() != null) {
            String password =
                    Optional.ofNullable(configured.getPass()).or(() -> token).orElse("");
            return Optional.of(new OriginCredentials(
                    asked, new UsernamePasswordCredentialsProvider(configured.getUser(), password)));
        }
        return token.map(
                text -> new OriginCredentials(asked, new UsernamePasswordCredentialsProvider("x-access-token", text)));
    }

    /** Whether a secret may travel there at all. */
    static boolean isSafe(URIish address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return credentials.supports(items);
    }

    @Override
    public boolean get(URIish asking, CredentialItem... items) {
        return maySee(asking) && credentials.get(asking, items);
    }

    private boolean maySee(URIish asking) {
        boolean same = origin.getHost() != null
                && origin.getHost().equalsIgnoreCase(asking.getHost())
                && origin.getPort() == asking.getPort();
        return same && isSafe(asking);
    }
}
