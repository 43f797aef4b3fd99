package io.github.haztrak.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The CNCF distribution registry as a real server on loopback, over HTTP and without DELETE, as GHCR has none.
 * {@link #open()} lets everybody do everything; {@link #basic()} takes {@link Account#OCTO} with each request;
 * {@link #tls} speaks TLS; {@link #token()} asks for Bearer tokens of a {@link TokenServer}.
 */
public final class CncfRegistry implements AutoCloseable {
    private static final String PROGRAM = "docker-registry";

    /** {@code octo:s3cret} as htpasswd writes it (bcrypt, cost 5). */
    private static final String OCTO_HASHED = "octo:$2y$05$EBsQYoEkq8Ae11kVyrTMM.HJK6qWVpnptGC8qUn910qbDfCmgb9PK";

    private final Path folder;
    private final int port;
    private final ServerProcess process;
    private final Optional<TokenServer> tokens;

    private CncfRegistry(Path folder, int port, ServerProcess process, Optional<TokenServer> tokens) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        this.tokens = tokens;
    }

    public static CncfRegistry open() throws IOException {
        RealTools.require(PROGRAM);
        return start(BuildFolder.fresh("registry"), "", Optional.empty());
    }

    /** {@link Account#OCTO} may do everything, nobody else anything. */
    public static CncfRegistry basic() throws IOException {
        RealTools.require(PROGRAM);
        Path folder = BuildFolder.fresh("registry");
        Path users = Files.writeString(folder.resolve("htpasswd"), OCTO_HASHED + "\n");
        return start(folder, "auth:\n  htpasswd: {realm: test, path: \"" + users + "\"}\n", Optional.empty());
    }

    /** Accounts and grants: {@link Account#OCTO} pulls and pushes {@code octo/*}, {@link Account#BAKER} {@code base/*}; anybody pulls {@code base/*}. */
    public static CncfRegistry token() throws IOException {
        RealTools.require(PROGRAM);
        Path folder = BuildFolder.fresh("registry");
        TokenServer tokens = TokenServer.start(folder);
        return start(folder, authorization(tokens), Optional.of(tokens));
    }

    /** Open, over TLS. */
    public static CncfRegistry tls(TlsKey key) throws IOException {
        RealTools.require(PROGRAM);
        Path folder = BuildFolder.fresh("registry");
        String tls = "  tls: {certificate: \"" + key.certificate() + "\", key: \"" + key.key() + "\"}\n";
        return start(folder, tls, Optional.empty());
    }

    private static CncfRegistry start(Path folder, String authorization, Optional<TokenServer> tokens)
            throws IOException {
        int port = Loopback.freePort();
        Path config = folder.resolve("config.yml");
        Files.writeString(config, configuration(folder, port) + authorization);
        Path log = BuildFolder.log(folder.getFileName().toString());
        ServerProcess process = ServerProcess.start(
                Command.of(PROGRAM, "serve", config.toString()).without(name -> name.startsWith("REGISTRY_")), log);
        return new CncfRegistry(folder, port, process.awaitPort(port, Duration.ofSeconds(20)), tokens);
    }

    private static String configuration(Path folder, int port) {
        return """
                version: 0.1
                log: {level: info}
                storage:
                  filesystem: {rootdirectory: "%s"}
                  delete: {enabled: false}
                http:
                  addr: "%s:%d"
                  relativeurls: false
                """.formatted(data(folder), Loopback.HOST, port);
    }

    private static String authorization(TokenServer tokens) throws IOException {
        return """
                auth:
                  token: {realm: "%s", service: %s, issuer: %s, rootcertbundle: "%s"}
                """.formatted(tokens.realm(), TokenServer.SERVICE, TokenServer.ISSUER, tokens.rootCertificates());
    }

    /** Host and port as they stand in front of an image name, like {@code 127.0.0.1:5000}. */
    public String hostPort() {
        return Loopback.HOST + ":" + port;
    }

    /** Where it keeps what it holds. */
    public Path data() {
        return data(folder);
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    /** Full name of an image here, from a repository and tag like {@code octo/server:1.0.0}. */
    public String image(String repositoryAndTag) {
        return hostPort() + "/" + repositoryAndTag;
    }

    /** A folder for {@code DOCKER_CONFIG} in which the account is logged in here. */
    public Path loginOf(Account account) throws IOException {
        Path config = BuildFolder.fresh("docker-config");
        String login = account.basic().replaceFirst("^Basic ", "");
        Files.writeString(
                config.resolve("config.json"), "{\"auths\":{\"" + hostPort() + "\":{\"auth\":\"" + login + "\"}}}");
        return config;
    }

    /** Lines of the access log, oldest first: one per answered request, with its verb, path and status. */
    public List<String> requests() throws IOException {
        try (var lines = Files.lines(process.log())) {
            return lines.filter(line -> line.contains("HTTP/1.1\" ") && line.contains(" /v2/"))
                    .toList();
        }
    }

    /**
     * Uploads that were begun and neither ended nor cancelled: each has a file that tells since when. Of a cancelled one
     * version 2.8 leaves a folder with the state of its digest, and knows it no more.
     */
    public List<Path> openUploads() throws IOException {
        Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (var files = Files.walk(data)) {
            return files.filter(file -> file.endsWith("startedat")).toList();
        }
    }

    /** Lines of the token server's log (see {@link TokenServer#requests()}); none when the registry is open. */
    public List<String> tokenRequests() {
        return tokens.map(TokenServer::requests).orElse(List.of());
    }

    @Override
    public void close() {
        process.close();
        tokens.ifPresent(TokenServer::close);
    }
}
