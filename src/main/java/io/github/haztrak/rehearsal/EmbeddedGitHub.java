package io.github.haztrak.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * The release side of GitHub on loopback, with its state machine: drafts, assets, publishing, immutable releases, Latest.
 * Every answer carries all that GitHub's own API description demands. As on GitHub, assets are uploaded to another
 * address than the API's, found in {@code upload_url}. After each change the state directory shows the releases to a
 * human: {@code releases/TAG/body.md}, {@code release.json} and {@code assets/}; a slash in a tag becomes {@code %2F}.
 */
public final class EmbeddedGitHub implements AutoCloseable {

    private final Witness witness;
    private final Traffic traffic;
    private final LoopbackServer api;
    private final LoopbackServer uploads;
    private final GitHubState state;

    private EmbeddedGitHub(GitHubSeed seed, Witness witness) throws IOException {
        this.witness = witness;
        this.traffic = new Traffic(witness);
        this.api = LoopbackServer.bind("rehearsal-github");
        this.uploads = LoopbackServer.bind("rehearsal-uploads");
        this.state = GitHubState.of(seed, new GitHubUrls(api.uri(), uploads.uri(), seed.slug()));
        api.serving(traffic, GitHubRoutes.api(state));
        uploads.serving(traffic, GitHubRoutes.uploads(state));
    }

    /**
     * Starts a GitHub with one repository on two free ports.
     *
     * @param seed the repository and what is in it
     * @return the running GitHub
     * @throws IOException if a port or the state directory cannot be had
     */
    public static EmbeddedGitHub start(GitHubSeed seed) throws IOException {
        return start(seed, Witness.NOBODY);
    }

    /**
     * Starts a GitHub with one repository on two free ports, and shows somebody all that passes.
     *
     * @param seed the repository and what is in it
     * @param witness sees every request and answer
     * @return the running GitHub
     * @throws IOException if a port or the state directory cannot be had
     */
    public static EmbeddedGitHub start(GitHubSeed seed, Witness witness) throws IOException {
        return new EmbeddedGitHub(seed, witness);
    }

    /**
     * Where the REST API listens.
     *
     * @return {@code http://127.0.0.1:PORT}, without a path: {@code /repos/...} follows
     */
    public URI uri() {
        return api.uri();
    }

    /**
     * What the API and the uploads were asked.
     *
     * @return the live log of both ports
     */
    public RequestLog requests() {
        return traffic.log();
    }

    /**
     * Adds a fault to both ports; of several that match a request the one injected first strikes.
     *
     * @param fault the misbehaviour
     */
    public void inject(Fault fault) {
        traffic.inject(fault);
    }

    /** Forgets the faults that have not struck yet. */
    public void heal() {
        traffic.heal();
    }

    /**
     * Adds or moves a tag, as a git push would.
     *
     * @param tag the tag
     */
    public void pushed(SeededTag tag) {
        state.tags().put(tag);
    }

    /**
     * Adds a tag object that no ref needs to name, such as the inner one of a tag of a tag.
     *
     * @param object the object; takes the place of what {@link #pushed(SeededTag)} made of its tag
     */
    public void pushed(SeededTagObject object) {
        state.tags().put(object);
    }

    /**
     * Reports a check run, as an app would; one of the same name and page is replaced.
     *
     * @param commit 40 hex digits
     * @param check the check as it stands now
     */
    public void reported(String commit, SeededCheck check) {
        state.checks().put(commit, check);
    }

    /**
     * Reports a status; one of the same context is replaced.
     *
     * @param commit 40 hex digits
     * @param status the status as it stands now
     */
    public void reported(String commit, SeededStatus status) {
        state.checks().put(commit, status);
    }

    /**
     * Makes known whose a commit is and what brought it.
     *
     * @param contribution takes the place of what was known of the commit
     */
    public void contributed(SeededContribution contribution) {
        state.contributions().put(contribution);
    }

    /**
     * Makes known who has a commit among the ancestors of a commit, or is its author.
     *
     * @param commit 40 hex digits
     * @param logins their accounts
     */
    public void contributedBefore(String commit, Set<String> logins) {
        state.contributions().put(commit, logins);
    }

    /**
     * Opens a milestone.
     *
     * @param milestone its title
     */
    public void planned(String milestone) {
        state.milestones().open(milestone);
    }

    /** Ends all connections at once; the state directory stays. */
    @Override
    public void close() {
        api.close();
        uploads.close();
        witness.ended();
    }
}
