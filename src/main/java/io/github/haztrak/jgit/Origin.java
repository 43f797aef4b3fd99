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

    /** In a malformed URL the password passes for a part of the path, and the scheme at times for the host. */
    private boolean isMisread() {
        boolean lacksHost = configured.getHost() == null;
        return lacksHost ? isWeb(configured.getScheme()) : isWeb(configured.getHost());
    }

    private static boolean isWeb(String scheme) {
        return "http".equals(scheme) || "https".equals(scheme) || "ssh".equals(scheme);
    }

    /** GitHub's host for SSH through firewalls serves no HTTPS. */
    private String webHost() {
        return configured.getHost().equals("ssh.github.com") ? "github.com" : configured.getHost();
    }
}
