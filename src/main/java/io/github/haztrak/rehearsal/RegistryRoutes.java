package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the paths of the OCI distribution specification 1.1 ("Endpoints") to what answers them. */
final class RegistryRoutes implements Service {

    private static final Pattern PATH = Pattern.compile("/v2/(.+)/(blobs|manifests|tags)/(.*)");

    private final Map<String, RegistryResource> resources;
    private final Uploads uploads;
    private final Optional<TokenService> tokens;

    private RegistryRoutes(Map<String, RegistryResource> resources, Uploads uploads, Optional<TokenService> tokens) {
        this.resources = resources;
        this.uploads = uploads;
        this.tokens = tokens;
    }

    static RegistryRoutes over(RegistryOptions options) throws IOException {
        Repositories repositories = Repositories.in(options.stateDirectory());
        Uploads uploads = Uploads.in(options.stateDirectory());
        Map<String, RegistryResource> resources = Map.of(
                "blobs", new BlobRoutes(repositories, new UploadRoutes(repositories, uploads)),
                "manifests", new ManifestRoutes(repositories),
                "tags", new TagRoutes(repositories));
        return new RegistryRoutes(
                resources, uploads, options.credentials().map(login -> new TokenService(login, options)));
    }

    void expireTokens() {
        tokens.ifPresent(TokenService::expireAll);
    }

    int openUploads() {
        return uploads.count();
    }

    @Override
    public Answer answer(Request request) throws IOException {
        try {
            return route(request).with("Docker-Distribution-Api-Version", "registry/2.0");
        } catch (RegistryException e) {
            return e.answer().with("Docker-Distribution-Api-Version", "registry/2.0");
        }
    }

    private Answer route(Request request) throws IOException {
        if (tokens.isPresent() && request.path().equals(TokenService.PATH)) {
            return tokens.get().token(request);
        }
        Optional<Answer> challenge = tokens.flatMap(service -> service.challenge(request, scopes(request)));
        return challenge.isPresent() ? challenge.get() : serve(request);
    }

    private Answer serve(Request request) throws IOException {
        if (request.path().equals("/v2/") || request.path().equals("/v2")) {
            return Answer.json(200, Json.object());
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return RegistryError.NAME_UNKNOWN.answer();
        }
        RepositoryName name = RepositoryName.parse(path.group(1));
        return resources.get(path.group(2)).answer(new RegistryCall(request, name, path.group(3)));
    }

    private static AccessScopes scopes(Request request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return AccessScopes.none();
        }
        AccessScopes own = AccessScopes.of(path.group(1), request.reads() ? "pull" : "pull,push");
        return request.query()
                .first("from")
                .map(from -> own.and(AccessScopes.of(from, "pull")))
                .orElse(own);
    }
}
