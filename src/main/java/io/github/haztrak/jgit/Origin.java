package io.github.haztrak.jgit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;

/**
 * The remote {@code origin}.
 *
 * @param configured the address as configured, possibly with user and password
 */
record Origin(URIish configured) {

    static Optional<Origin> of(Repository repository) throws IOException {
        try {
            RemoteConfig remote = new RemoteConfig(repository.getConfig(), Constants.DEFAULT_REMOTE_NAME);
            Optional<Origin> origin = remote.getURIs().stream().findFirst().map(Origin::new);
            if (origin.filter(Origin::isMisread).isEmpty()) {
                return origin;
            }
        } catch (URISyntaxException unreadable) {
            // Said below: its message would show the address with the password in it.
        }
        throw new IOException("remote.origin.url cannot be read as an address");
    }

    /** The address to ask, without user and password: an SSH address is turned into its HTTPS twin. */
    String address() {
        URIish bare = configured.setUser(null).setPass(null);
        return viaSsh() ? "https://" + webHost() + "/" + configured.getPath().replaceFirst("^/+", "") : bare.toString();
    }

    boolean viaSsh() {
        boolean scpLike = configured.getScheme() == null && configured.getHost() != null;
        return scpLike || "ssh".equals(configured.getScheme()) || "git+ssh".equals(configured.getScheme());
    }

    /** A malformed URL passes for {@code host:path} with the scheme as the host; its path would show the password. */
    private boolean isMisread() {
        return configured.getScheme() == null
                && configured.getPath() != null
                && configured.getPath().startsWith("//");
    }

    /** GitHub's host for SSH through firewalls serves no HTTPS. */
    private String webHost() {
        return configured.getHost().equals("ssh.github.com") ? "github.com" : configured.getHost();
    }
}
