/** Releases on GitHub: the one package that knows GitHub API for Java, and the requests it makes. */
package io.github.haztrak.github;
