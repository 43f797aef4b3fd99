package io.github.haztrak.github;

public record GitHubAccess(java.net.URI api, String owner, String repository, String token) {}
