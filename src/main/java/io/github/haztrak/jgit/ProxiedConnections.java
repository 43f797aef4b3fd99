package io.github.haztrak.jgit;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory2;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

/**
 * Connections of the JDK, through the proxies of the build.
 *
 * @param access knows them
 */
record ProxiedConnections(RemoteAccess access) implements HttpConnectionFactory2 {
    private static final JDKHttpConnectionFactory JDK = new JDKHttpConnectionFactory();

    @Override
    public HttpConnection create(URL url) throws IOException {
        return create(url, Proxy.NO_PROXY);
    }

    @Override
    public HttpConnection create(URL url, Proxy ofTheJvm) throws IOException {
        URI address = URI.create(url.toString());
        Proxy proxy = access.proxies().select(address).stream().findFirst().orElse(Proxy.NO_PROXY);
        HttpConnection connection = JDK.create(url, proxy);
        if (proxy.type() == Proxy.Type.HTTP) {
            access.logins()
                    .apply(address)
                    .ifPresent(login -> connection.setRequestProperty("Proxy-Authorization", login));
        }
        return connection;
    }

    /** What a repository's configuration says of TLS holds as it does with JGit's own connections. */
    @Override
    public GitSession newSession() {
        return JDK.newSession();
    }
}
