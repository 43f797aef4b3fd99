package io.github.haztrak.oci;

import io.github.haztrak.image.ImageName;
import io.github.haztrak.image.TransferEvents;
import io.github.haztrak.problem.ProxyRefusal;
import io.github.haztrak.problem.TlsFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;

/** Sends requests to registries: finds the address, authorizes, repeats what is worth repeating. */
final class RegistryTransport {
    private static final int REDIRECTS = 5;
    private static final int RENEWALS = 2;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);

    private final RegistryAccess access;
    private final RegistryDenials denials;
    private final Attempts attempts;
    private final HttpExchange http;
    private final RegistryTokens tokens;
    private final RegistryLogin login;

    RegistryTransport(RegistryAccess access, TransferEvents events) {
        this.access = access;
        this.denials = new RegistryDenials(access.credentials());
        this.attempts = new Attempts(access.retry(), events, denials);
        this.http = new HttpExchange(access.shared().http());
        this.tokens = new RegistryTokens(access.credentials(), access.shared().memory());
        this.login = new RegistryLogin(access, tokens);
    }

    Attempts attempts() {
        return attempts;
    }

    RegistryDenials denials() {
        return denials;
    }

    void announce(ImageName name, boolean push) {
        tokens.announce(name, push);
    }

    /** Before something is taken over: one token has to allow reading there and writing here. */
    void authorizeBoth(ImageName to, ImageName from) {
        tokens.announce(from, false);
        tokens.cover(to, from);
    }

    /** What a request would be authorized with; empty where nothing is asked or nothing was granted. */
    Optional<String> authorization(RegistryCall call) throws TokenRefusedException {
        return attempts.repeated(call, () -> connected(call, () -> login.header(call.name())));
    }

    /** Whether there is anything by now that requests about a repository are authorized with. */
    boolean isAuthorized(ImageName name) {
        return tokens.header(name).isPresent();
    }

    /** The answer to a request, whatever its status, once no repetition can better it. */
    HttpResponse<byte[]> send(RegistryCall call) {
        return attempts.of(call, () -> sendOnce(call));
    }

    /** The answer to a request that must not be repeated as it is. */
    HttpResponse<byte[]> sendOnce(RegistryCall call) throws IOException {
        return exchange(call, BodyHandlers.ofByteArray());
    }

    /** The answer to a request that is not worth a token of its own: it takes what its repository has. */
    HttpResponse<byte[]> sendAsIs(RegistryCall call) throws IOException {
        return follow(call, tokens.header(call.name()), BodyHandlers.ofByteArray());
    }

    /** A blob as it comes, following the registry to where it keeps its blobs. Not repeated: the reader starts over. */
    HttpResponse<InputStream> open(RegistryCall call) throws IOException {
        return exchange(call, BodyHandlers.ofInputStream());
    }

    private <T> HttpResponse<T> exchange(RegistryCall call, BodyHandler<T> handler) throws IOException {
        HttpResponse<T> response = connected(call, () -> authorized(call, handler));
        if (response.statusCode() == ProxyRefusal.STATUS) {
            throw ProxyRefusal.onTheWayTo(call.name().registry());
        }
        return response;
    }

    /** What will not go away by itself is not tried again. */
    private static <T> T connected(RegistryCall call, Attempts.Exchange<T> exchange) throws IOException {
        try {
            return exchange.send();
        } catch (IOException broken) {
            Optional<TlsFailure> untrusted = TlsFailure.of(broken);
            if (untrusted.isPresent()) {
                throw ConnectionProblems.untrusted(call, untrusted.get());
            }
            throw broken;
        }
    }

    private <T> HttpResponse<T> authorized(RegistryCall call, BodyHandler<T> handler) throws IOException {
        Optional<String> header = login.header(call.name());
        HttpResponse<T> response = follow(call, header, handler);
        for (int i = 0; i < RENEWALS && response.statusCode() == 401; i++) {
            Optional<Challenge> challenge = Challenge.of(response);
            if (challenge.isEmpty() || !isHome(call, response.uri())) {
                return response;
            }
            drop(response);
            header = login.renewed(call.name(), header, challenge.get());
            response = follow(call, header, handler);
        }
        if (response.statusCode() != 401) {
            header.ifPresent(taken -> tokens.worked(call.name(), taken));
        }
        return response;
    }

    /** Whoever a registry sends us to, with a redirect or an upload's address, is not shown what only the registry may see. */
    private <T> HttpResponse<T> follow(RegistryCall call, Optional<String> header, BodyHandler<T> handler)
            throws IOException {
        URI uri = address(call);
        HttpResponse<T> response = request(call, uri, header, handler);
        for (int i = 0; i < REDIRECTS && REDIRECT.contains(response.statusCode()) && !call.writes(); i++) {
            drop(response);
            uri = location(response).orElseThrow(() -> RegistryProblems.untrue(call.name(), "a redirect to nowhere"));
            response = request(call, uri, header, handler);
        }
        return response;
    }

    /** Where an answer points to; empty if it does not say or not in an HTTP address. */
    static Optional<URI> location(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("location")
                    .filter(address -> !address.isBlank())
                    .map(response.uri()::resolve)
                    .filter(uri -> Set.of("http", "https").contains(String.valueOf(uri.getScheme())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private boolean isHome(RegistryCall call, URI uri) {
        URI home = access.endpoints().of(call.name().registry());
        return home.getScheme().equals(uri.getScheme()) && home.getAuthority().equals(uri.getAuthority());
    }

    private <T> HttpResponse<T> request(RegistryCall call, URI uri, Optional<String> header, BodyHandler<T> handler)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(call.timeout(access.retry().patience()))
                .header("User-Agent", "haztrak-maven-plugin")
                .method(call.method(), call.payload().body().publisher());
        call.payload().headers().forEach(request::header);
        header.filter(any -> isHome(call, uri)).ifPresent(value -> request.header("Authorization", value));
        return http.send(request.build(), handler);
    }

    private static void drop(HttpResponse<?> response) throws IOException {
        if (response.body() instanceof InputStream body) {
            body.close();
        }
    }

    private URI address(RegistryCall call) {
        URI base = access.endpoints().of(call.name().registry());
        return base.resolve("/v2/" + call.name().repository() + "/").resolve(call.target());
    }
}
