package io.github.haztrak.github;

import io.github.haztrak.publication.ReleaseAsset;
import java.net.URI;
import java.nio.file.Path;

/** Publishes version 1.2.0 of octo/haztrak with one file: the address of GitHub's API, then the file. */
final class PublishProgram {
    private PublishProgram() {}

    public static void main(String... arguments) {
        GitHubAccess access = new GitHubAccess(URI.create(arguments[0]), "octo", "haztrak", GitHubSandbox.TOKEN);
        ReleaseAsset asset = new ReleaseAsset("large.bin", Path.of(arguments[1]), "application/octet-stream");
        new GitHubReleaseHost(access, GitHubSandbox.QUICK, new RecordedEvents())
                .publish(GitHubSandbox.draftOf("1.2.0", "text", asset));
    }
}
