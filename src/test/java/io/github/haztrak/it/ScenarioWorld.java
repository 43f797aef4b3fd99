package io.github.haztrak.it;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.FolderCopy;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GitSandbox;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scenario plays in: a work tree with one commit or more, the remote {@code origin} over smart HTTP, a GitHub and a
 * registry. Each scenario has its own.
 */
final class ScenarioWorld implements AutoCloseable {
    private static final String TOKEN = "tok_octo";
    private static final String ENCODING = "C.UTF-8";
    private static final Pattern SCM =
            Pattern.compile("<connection>scm:git:https://github\\.com/(.*)\\.git</connection>");

    private final Scenario scenario;
    private final Path work;
    private final Path outside;
    private final ScenarioRegistry registry;
    private final GitHttpServer remote;
    private final EmbeddedGitHub gitHub;
    private final Path gitHubFolder;
    private final GitSandbox git;

    ScenarioWorld(Scenario scenario) throws IOException {
        this.scenario = scenario;
        this.work = BuildFolder.fresh(scenario.name());
        this.outside = Files.createTempDirectory(scenario.name()).toRealPath();
        String repository = repository(scenario.project());
        this.registry = ScenarioRegistry.of(scenario);
        this.remote = GitHttpServer.of(repository);
        this.gitHubFolder = BuildFolder.fresh("github");
        this.gitHub = ConformingGitHub.start(GitHubSeed.of(gitHubFolder, repository, new GitHubAccess(TOKEN, true)));
        this.git = project().remote(remote.urlFor(Account.OCTO));
    }

    /** Named by the address in the project's own POM. */
    private static String repository(Path project) throws IOException {
        Matcher scm = SCM.matcher(Files.readString(project.resolve("pom.xml")));
        if (!scm.find()) {
            throw new AssertionError(project + " does not say which repository it is");
        }
        return scm.group(1);
    }

    private GitSandbox project() throws IOException {
        Path folder = Files.createDirectories(work.resolve("project"));
        if (scenario.project().endsWith("haztrak")) {
            return Flagship.in(folder).onBases(registry.base(), registry.base()).git();
        }
        GitSandbox copy = GitSandbox.init(folder).copy(scenario.project());
        Path pom = folder.resolve("pom.xml");
        String version = "<version>${haztrak-maven-plugin.version}</version>";
        String base = "\n<configuration>\n<from><image>" + registry.base() + "</image></from>\n</configuration>\n";
        Files.writeString(pom, Files.readString(pom).replace(version, version + base));
        copy.commit("feat: greet");
        return copy;
    }

    /** Brings the situation about; a command that fails is an AssertionError. */
    void setUp() {
        Map<String, String> variables =
                Map.of("REMOTE", remote.urlFor(Account.OCTO), "OUTSIDE", outside.toString(), "LC_ALL", ENCODING);
        git.script(scenario.setup(), variables).orFail();
    }

    WorldState state() throws IOException {
        return WorldState.of(Map.of(
                "",
                work,
                "outside/",
                outside,
                "remote/",
                remote.repository(),
                "github/",
                gitHubFolder,
                "registry/",
                registry.folder()));
    }

    /** How many requests asked GitHub to write; notes that are generated are stored nowhere. */
    long writesToGitHub() {
        return gitHub.requests()
                .count(entry ->
                        !entry.method().matches("GET|HEAD") && !entry.path().endsWith("/releases/generate-notes"));
    }

    MavenResult build() throws IOException {
        if (scenario.goalsBefore().length > 0) {
            build("before-", scenario.goalsBefore()).assertSuccess();
        }
        return build("", scenario.goals());
    }

    private MavenResult build(String prefix, String... goals) throws IOException {
        MavenBuild build = MavenBuild.in(directory())
                .named("scenario-" + prefix + scenario.name())
                .goals(goals)
                .goals("-Dhaztrak.registry=" + registry.hostPort())
                .env("LC_ALL", ENCODING)
                .env("DOCKER_CONFIG", registry.dockerConfig().toString())
                .env("GITHUB_TOKEN", TOKEN)
                .env("GITHUB_API_URL", gitHub.uri().toString());
        scenario.environment().forEach(build::env);
        return build.run();
    }

    /** Everything that the build printed, as it came. */
    Path log() throws IOException {
        return BuildFolder.log("scenario-" + scenario.name());
    }

    /** Looks at what the build left behind; a command that fails is an AssertionError. */
    void verify() throws IOException {
        Map<String, String> variables = Map.of(
                "LC_ALL", ENCODING,
                "LOG", log().toString(),
                "PROJECT", directory().toString(),
                "GITHUB", gitHubFolder.toString(),
                "REGISTRY", registry.folder().toString());
        scenario.verification()
                .ifPresent(script -> git.script(script, variables).orFail());
    }

    /** What the plugin said. */
    Transcript transcript(MavenResult result) {
        return new Transcript(result.output(), Map.of(work.toString(), "<work>", outside.toString(), "<outside>"));
    }

    private Path directory() {
        return git.folder()
                .resolve(scenario.directory().replace("$OUTSIDE", outside.toString()))
                .normalize();
    }

    @Override
    public void close() throws IOException {
        gitHub.close();
        remote.close();
        registry.close();
        FolderCopy.delete(outside);
    }
}
