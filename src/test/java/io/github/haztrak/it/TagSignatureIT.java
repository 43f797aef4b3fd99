package io.github.haztrak.it;

import io.github.haztrak.rehearsal.EmbeddedGitHub;
import io.github.haztrak.rehearsal.EmbeddedRegistry;
import io.github.haztrak.rehearsal.GitHubAccess;
import io.github.haztrak.rehearsal.GitHubSeed;
import io.github.haztrak.rehearsal.RegistryOptions;
import io.github.haztrak.rehearsal.SeededTag;
import io.github.haztrak.testing.Account;
import io.github.haztrak.testing.BuildFolder;
import io.github.haztrak.testing.ConformingGitHub;
import io.github.haztrak.testing.Flagship;
import io.github.haztrak.testing.GitHttpServer;
import io.github.haztrak.testing.GnuPgHome;
import io.github.haztrak.testing.MavenBuild;
import io.github.haztrak.testing.MavenResult;
import io.github.haztrak.testing.PluginInstall;
import io.github.haztrak.testing.SshKey;
import io.github.haztrak.testing.TagSigning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signed tags in whole builds: the verifiers inside the plugin's own class loader, GitHub's verdict, and neither. */
class TagSignatureIT {
    private static final String TAG = "v1.2.0";

    private EmbeddedGitHub gitHub;
    private EmbeddedRegistry registry;
    private GitHttpServer remote;
    private Flagship flagship;
    private Path keys;
    private SshKey octo;

    @BeforeAll
    static void installPlugin() throws IOException {
        PluginInstall.install();
    }

    @BeforeEach
    void makeRepository() throws IOException {
        gitHub = ConformingGitHub.start(
                GitHubSeed.of(BuildFolder.fresh("github"), "octo/haztrak", new GitHubAccess("tok_octo", true)));
        registry = EmbeddedRegistry.start(RegistryOptions.open(BuildFolder.fresh("registry")));
        remote = GitHttpServer.of("octo/haztrak");
        flagship = Flagship.create();
        flagship.git().remote(remote.urlFor(Account.OCTO));
        keys = BuildFolder.fresh("keys");
        octo = SshKey.create(keys, "octo");
    }

    @AfterEach
    void stopServers() {
        gitHub.close();
        registry.close();
        remote.close();
    }

    @Test
    void verifiesAnSshSignatureByAVerifierThatTheBuildAddsToThePlugin() throws IOException {
        addToThePlugin("org.eclipse.jgit.ssh.apache", "org.eclipse.jgit.gpg.bc");
        allow(octo);
        new TagSigning(flagship.git()).ssh(octo, TAG);
        flagship.git().push();

        check("signature-ssh", "octo@example.test")
                .assertSuccess()
                .assertOutput(
                        "passed    signature  octo@example.test, key " + octo.fingerprint() + ", verified by JGit");
        check("signature-ssh-other", "zoe@example.test").assertFailure().assertOutput("HZ-SIG-006", octo.fingerprint());

        new TagSigning(flagship.git()).ssh(SshKey.create(keys, "stranger"), TAG);
        flagship.git().run("push", "-q", "--force", "origin", "refs/tags/" + TAG);
        check("signature-ssh-stranger", "require").assertFailure().assertOutput("HZ-SIG-003", "echo 'octo@example.org");
    }

    @Test
    void verifiesAGpgSignatureByAVerifierThatTheBuildAddsToThePlugin() throws IOException {
        addToThePlugin("org.eclipse.jgit.gpg.bc");
        try (GnuPgHome home = GnuPgHome.create()) {
            String key = home.key("Octo <octo@example.test>");
            new TagSigning(flagship.git()).gpg(home.program(), key, TAG);
            flagship.git().push();

            MavenResult passed = build("signature-gpg", key)
                    .env("GNUPGHOME", home.folder().toString())
                    .run();
            passed.assertSuccess()
                    .assertOutput("signature  octo@example.test, key " + key + ", verified by BouncyCastle");
        }
    }

    @Test
    void saysWhichDependencyAnEd25519KeyNeedsBesideTheVerifier() throws IOException {
        addToThePlugin("org.eclipse.jgit.ssh.apache");
        allow(octo);
        String id = new TagSigning(flagship.git()).ssh(octo, TAG);
        flagship.git().push();
        gitHub.pushed(new SeededTag(TAG, id, flagship.git().head(), "Signed " + TAG)
                .with(new SeededTag.Verification("unknown_signature_type", Optional.empty())));

        check("signature-ssh-half", "require")
                .assertFailure()
                .assertOutput("HZ-SIG-005", "one more dependency", "<artifactId>org.eclipse.jgit.gpg.bc</artifactId>");
    }

    @Test
    void asksGitHubWhereThePluginHasNoVerifier() throws IOException {
        String id = new TagSigning(flagship.git()).ssh(octo, TAG);
        flagship.git().push();
        gitHub.pushed(new SeededTag(TAG, id, flagship.git().head(), "Signed " + TAG)
                .with(new SeededTag.Verification("valid", Optional.empty())));

        check("signature-github", "octo@example.org")
                .assertSuccess()
                .assertOutput("signature  octo@example.org, key not told, verified by GitHub");
    }

    @Test
    void saysWhatToAddWhereNobodyCanVerify() throws IOException {
        new TagSigning(flagship.git()).ssh(octo, TAG);
        flagship.git().push();

        MavenBuild.in(flagship.folder())
                .named("signature-nobody")
                .goals("haztrak:check", "-Dhaztrak.tagSignature=require")
                .run()
                .assertFailure()
                .assertOutput(
                        "HZ-SIG-005",
                        "<artifactId>org.eclipse.jgit.ssh.apache</artifactId>",
                        "<version>" + Repository.class.getPackage().getImplementationVersion() + "</version>",
                        "GITHUB_TOKEN: ${{ github.token }}");
    }

    @Test
    void asksEachGoalThatReleasesForTheSignature() throws IOException {
        flagship.tagged().git().push();

        for (String goal : new String[] {"publish-release", "promote"}) {
            build("signature-" + goal, "require", "haztrak:" + goal)
                    .run()
                    .assertFailure()
                    .assertOutput("HZ-SIG-001", "git tag -s -f");
        }
    }

    @Test
    void rehearsesWithoutASignatureAndTellsThatARealReleaseWouldRefuse() throws IOException {
        String[] goals = {"deploy", "-Dhaztrak.rehearse", "-DskipTests"};
        build("signature-rehearsal-untagged", "require", goals)
                .run()
                .assertSuccess()
                .assertOutput("HZ-TAG-001")
                .assertNoOutput("HZ-SIG");
        flagship.tagged();
        build("signature-rehearsal-unsigned", "require", goals)
                .run()
                .assertSuccess()
                .assertOutput("a real release would stop here with HZ-SIG-001");
        new TagSigning(flagship.git()).ssh(octo, TAG);
        build("signature-rehearsal-signed", "require", goals)
                .run()
                .assertSuccess()
                .assertNoOutput("a real release would stop");
    }

    private MavenResult check(String name, String rule) throws IOException {
        return build(name, rule).run();
    }

    private MavenBuild build(String name, String rule, String... goals) {
        return MavenBuild.in(flagship.folder())
                .named(name)
                .goals(goals.length == 0 ? new String[] {"haztrak:check"} : goals)
                .goals("-Dhaztrak.tagSignature=" + rule)
                .goals("-Dhaztrak.registry=" + registry.uri().getAuthority())
                .env("GITHUB_TOKEN", "tok_octo")
                .env("GITHUB_API_URL", gitHub.uri().toString());
    }

    private void addToThePlugin(String... verifiers) throws IOException {
        String dependencies = Stream.of(verifiers)
                .map(verifier ->
                        """
                        <dependency><groupId>org.eclipse.jgit</groupId><artifactId>%s</artifactId>
                        <version>%s</version></dependency>
                        """.formatted(verifier, Repository.class.getPackage().getImplementationVersion()))
                .collect(Collectors.joining("", "<dependencies>", "</dependencies>"));
        flagship.edit(
                "pom.xml",
                "<version>${haztrak-maven-plugin.version}</version>",
                "<version>${haztrak-maven-plugin.version}</version>" + dependencies);
        flagship.git().commit("build: verify signatures here");
    }

    private void allow(SshKey key) throws IOException {
        Path file = Files.writeString(keys.resolve("allowed_signers"), "octo@example.test " + key.publicKey() + "\n");
        flagship.git().run("config", "gpg.ssh.allowedSignersFile", file.toString());
    }
}
