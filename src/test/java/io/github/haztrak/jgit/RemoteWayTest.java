package io.github.haztrak.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.haztrak.docs.DocsAliases;
import io.github.haztrak.docs.Pages;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.Version;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.Refused;
import io.github.haztrak.testing.TlsKey;
import io.github.haztrak.testing.TlsServer;
import io.github.haztrak.testing.TunnelProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the way to the git remote: certificates and proxies. At the end of each stands a server nobody trusts. */
class RemoteWayTest {
    @TempDir
    Path folder;

    private TlsServer server;
    private TunnelProxy proxy;
    private GitSandbox git;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = TlsServer.start(TlsKey.create(folder));
        proxy = TunnelProxy.open(server.port());
        git = GitSandbox.create();
        git.commit("chore: start");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void theTagsOfTheRemoteAreAskedForThroughTheProxy() {
        git.remote("https://git.corp.example/octo/haztrak.git");

        Refused.when(() -> new JGitTagRemote(git.folder(), proxied()).find(new TagName("v1.0.0")))
                .tells(
                        ProblemCode.REMOTE_UNREACHABLE,
                        "git.corp.example",
                        "keytool -importcert -noprompt -alias git-ca");

        assertThat(proxy.asked()).isNotEmpty().containsOnly("CONNECT git.corp.example:443 HTTP/1.1");
    }

    @Test
    void theDocumentationGoesThroughTheProxyAndIsNotTriedAgainWhereNobodyIsTrusted() throws IOException {
        git.remote("https://git.corp.example/octo/haztrak.git");
        JGitDocsSite site = new JGitDocsSite(
                new DocsWorkplace(git.folder(), folder.resolve("work"), new DocsWorkplace.ToOrigin(proxied())),
                new Pages("gh-pages", "Zoo"),
                new PagesBranch(folder.resolve("none"), git).events());

        Refused.when(() -> site.point(new Version("1.0.0"), new DocsAliases(List.of("latest"))))
                .tells(
                        ProblemCode.DOCS_FAILING,
                        "the certificate of the git remote is not trusted",
                        "keytool -importcert",
                        "mvn haztrak:publish-docs");

        assertThat(proxy.asked()).isNotEmpty().containsOnly("CONNECT git.corp.example:443 HTTP/1.1");
    }

    @Test
    void aRemoteWithoutAProxyIsAskedDirectly() {
        git.remote(server.uri() + "/octo/haztrak.git");

        Refused.when(() -> new JGitTagRemote(git.folder(), Optional.empty()).find(new TagName("v1.0.0")))
                .tells(ProblemCode.REMOTE_UNREACHABLE, "keytool -importcert");
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void aProxyIsToldWhoWeAre() {
        git.remote("http://git.corp.example/octo/haztrak.git");

        Refused.when(() -> new JGitTagRemote(git.folder(), proxied()).find(new TagName("v1.0.0")))
                .tells(ProblemCode.REMOTE_UNREACHABLE, "git.corp.example");

        assertThat(proxy.heads()).anyMatch(head -> head.contains("Proxy-Authorization: Basic b2N0bzpzZWNyZXQ="));
    }

    private RemoteAccess proxied() {
        return new RemoteAccess(
                Optional.of("octo-token"),
                ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.port())),
                address -> Optional.of("Basic b2N0bzpzZWNyZXQ="));
    }
}
