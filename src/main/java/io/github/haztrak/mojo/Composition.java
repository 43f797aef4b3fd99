package io.github.haztrak.mojo;

import io.github.haztrak.changelog.ChangelogComposer;
import io.github.haztrak.changelog.RepositoryPage;
import io.github.haztrak.checks.CommitChecks;
import io.github.haztrak.github.GitHubAccess;
import io.github.haztrak.github.GitHubCommitChecks;
import io.github.haztrak.github.GitHubMilestones;
import io.github.haztrak.github.GitHubReleaseHost;
import io.github.haztrak.github.GitHubReleaseRights;
import io.github.haztrak.github.GitHubServer;
import io.github.haztrak.image.ImageComposer;
import io.github.haztrak.image.ImageRegistry;
import io.github.haztrak.image.LayerBuilder;
import io.github.haztrak.image.RegistryCredentials;
import io.github.haztrak.image.RegistryRights;
import io.github.haztrak.jgit.CommandLineGit;
import io.github.haztrak.jgit.JGitHistory;
import io.github.haztrak.jgit.OriginAddress;
import io.github.haztrak.jgit.RemoteAccess;
import io.github.haztrak.jib.CachedLayerBuilder;
import io.github.haztrak.jib.ContainerToolCredentials;
import io.github.haztrak.jib.JibLayerBuilder;
import io.github.haztrak.oci.OciImageComposer;
import io.github.haztrak.oci.OciImageRegistry;
import io.github.haztrak.oci.OciRegistryRights;
import io.github.haztrak.oci.RegistryAccess;
import io.github.haztrak.oci.RegistryEndpoints;
import io.github.haztrak.oci.RetryPolicy;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.publication.Milestones;
import io.github.haztrak.publication.ReleaseBody;
import io.github.haztrak.publication.ReleaseHost;
import io.github.haztrak.publication.ReleaseRights;
import io.github.haztrak.release.ReleaseLog;
import io.github.haztrak.release.ReleaseServices;
import io.github.haztrak.tag.TagName;
import io.github.haztrak.tag.TagVerifier;
import io.github.haztrak.tag.Version;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The one place where ports meet their adapters: the real ones, or those of a rehearsal. */
final class Composition implements ReleaseServices {
    private final ReleaseParameters parameters;
    private final ServerCredentials credentials;
    private final ReleaseLog log;
    private final ReactorState state;
    private final boolean mends;

    Composition(ReleaseParameters parameters, ServerCredentials credentials, ReleaseLog log) {
        this(parameters, credentials, log, true);
    }

    private Composition(ReleaseParameters parameters, ServerCredentials credentials, ReleaseLog log, boolean mends) {
        this.parameters = parameters;
        this.credentials = credentials;
        this.log = log;
        this.mends = mends;
        this.state = ReactorState.of(session());
    }

    @Override
    public TagVerifier tags() {
        return tagging().tags();
    }

    /** The way to the git remote, the same as to GitHub. */
    RemoteAccess origin() {
        ProxyRules proxies = credentials.proxies().rules();
        return new RemoteAccess(
                credentials.gitHubToken(),
                proxies,
                address -> proxies.rule(address).flatMap(ProxyRule::authorization));
    }

    TagComposition tagging() {
        return new TagComposition(this, log, mends);
    }

    /** The same world for who only asks: what the checkout has lost is not brought into the clone. */
    Composition unwritten() {
        return new Composition(parameters, credentials, log, false);
    }

    @Override
    public LayerBuilder layers() {
        return new CachedLayerBuilder(new JibLayerBuilder(), cache().resolve("layers"), log.images());
    }

    @Override
    public ImageComposer composer() {
        return new OciImageComposer(access(), log.images(), state.texts("bases"));
    }

    /** Layers of bases, for all builds of a user. */
    Path shelf() {
        return cache().resolve("base-layers");
    }

    /** What later builds of a user may need: beside what Maven itself has fetched. Practice leaves nothing there. */
    private Path cache() {
        return parameters.practice() != ReleaseParameters.Practice.NONE
                ? ModuleRecords.folder(parameters.root())
                : session()
                        .getRepositorySession()
                        .getLocalRepository()
                        .getBasedir()
                        .toPath()
                        .resolve(".cache/haztrak");
    }

    @Override
    public ImageRegistry registry() {
        return new OciImageRegistry(access(), log.images());
    }

    @Override
    public ChangelogComposer changelogs() {
        return changelog().composer(contributions().ofRelease());
    }

    ContributionsComposition contributions() {
        return new ContributionsComposition(this, log);
    }

    /** What one goal has asked, the next one knows: check counts what publish-release will write. */
    Map<String, String> answers() {
        return state.texts("contributions");
    }

    ChangelogComposition changelog() {
        return new ChangelogComposition(parameters, log);
    }

    @Override
    public CommitChecks commitChecks() {
        return new GitHubCommitChecks(
                gitHub(), Optional.ofNullable(credentials.environment().get("GITHUB_RUN_ID")), log.publication());
    }

    @Override
    public RegistryRights registryRights() {
        return new OciRegistryRights(access(), log.images(), state.texts("bases"));
    }

    @Override
    public ReleaseRights releaseRights() {
        return new GitHubReleaseRights(gitHub(), log.publication());
    }

    @Override
    public ReleaseBody body() {
        RepositoryPage page = new RepositoryPage(page());
        return new ReleaseBody(page, changelog().inRelease(page), new PageComposition(parameters, page).layout());
    }

    @Override
    public Milestones milestones() {
        return new GitHubMilestones(gitHub(), log.publication());
    }

    @Override
    public ReleaseHost host() {
        return new GitHubReleaseHost(gitHub(), log.publication());
    }

    GitHubAccess gitHub() {
        return new GitHubAccess(new GitHubServer(api(), http()), slug().owner(), slug().name(), token());
    }

    ServerCredentials credentials() {
        return credentials;
    }

    ReleaseParameters parameters() {
        return parameters;
    }

    /** Actions says so even where its checkout brought no tags: then the tag is missed, not absent. */
    boolean isTagBuild() {
        Map<String, String> environment = credentials.environment();
        return "tag".equals(environment.get("GITHUB_REF_TYPE"))
                && Optional.ofNullable(environment.get("GITHUB_REF_NAME"))
                        .filter(name -> !name.isBlank())
                        .flatMap(name -> parameters.format().versionOf(new TagName(name)))
                        .isPresent();
    }

    boolean isOnline() {
        return parameters.rehearse() || !session().isOffline();
    }

    /** The version as the POM has it, a SNAPSHOT too. */
    Version realVersion() {
        return new Version(parameters.root().getVersion());
    }

    /** The repository's root, which may be a folder above the project's. */
    Path workTree() {
        return new JGitHistory(directory()).root();
    }

    RepositorySlug slug() {
        return parameters.slug(
                credentials.environment(), tagging().checkout().head().origin());
    }

    /** Where people look at the repository. */
    URI page() {
        String server = credentials.environment().getOrDefault("GITHUB_SERVER_URL", "https://github.com");
        OriginAddress origin = new OriginAddress(directory(), CommandLineGit.onPath(Optional.empty()));
        RepositorySlug slug = parameters.slug(credentials.environment(), origin.find());
        return URI.create(server + "/" + slug.owner() + "/" + slug.name());
    }

    Optional<RehearsalServers> rehearsal() {
        return parameters.rehearse()
                ? Optional.of(RehearsalServers.of(session(), slug().owner() + "/" + slug().name(), releasedBefore()))
                : Optional.empty();
    }

    private List<String> releasedBefore() {
        TagName now = parameters.format().nameOf(parameters.version());
        return new JGitHistory(directory())
                .tags().stream()
                        .filter(name -> !name.equals(now))
                        .filter(name -> parameters.format().versionOf(name).isPresent())
                        .map(TagName::value)
                        .toList();
    }

    /** One for registries and GitHub: both may have to be reached through the same proxies. */
    private HttpClient http() {
        return state.once("http", HttpClient.class, () -> credentials.proxies().client());
    }

    private RegistryAccess access() {
        RegistryAccess.Shared shared = new RegistryAccess.Shared(http(), state.texts("registries"));
        return rehearsal()
                .map(servers -> new RegistryAccess(
                        shared,
                        RegistryEndpoints.allAt(servers.registry()),
                        registry -> Optional.of(new RegistryCredentials.Credential(
                                RehearsalServers.USER, servers.secret(), "the rehearsal")),
                        RetryPolicy.DEFAULT))
                .orElseGet(() -> new RegistryAccess(
                        shared,
                        RegistryEndpoints.real(),
                        new ToldCredentials(credentials.registries(containerTools()), state, log),
                        RetryPolicy.DEFAULT));
    }

    private RegistryCredentials containerTools() {
        return new ContainerToolCredentials(credentials.environment(), Path.of(System.getProperty("user.home")));
    }

    private URI api() {
        return rehearsal()
                .map(RehearsalServers::gitHub)
                .orElseGet(() ->
                        URI.create(credentials.environment().getOrDefault("GITHUB_API_URL", "https://api.github.com")));
    }

    private String token() {
        return rehearsal()
                .map(RehearsalServers::secret)
                .or(credentials::gitHubToken)
                .orElseThrow(() -> Problem.of(ProblemCode.CREDENTIALS_MISSING, "no token for GitHub")
                        .found("no server \"github\" in settings.xml, no GITHUB_TOKEN, no GH_TOKEN")
                        .why("releases are written with a token")
                        .fix("in the workflow step:\nenv:\n  GITHUB_TOKEN: ${{ github.token }}"
                                + "\n# on your machine: export GITHUB_TOKEN=..., or a server github in settings.xml")
                        .exception());
    }

    private Path directory() {
        return parameters.directory();
    }

    private MavenSession session() {
        return parameters.session();
    }
}
