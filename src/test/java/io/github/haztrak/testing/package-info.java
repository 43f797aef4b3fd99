/**
 * What the tests meet instead of the outside world: real programs on loopback (a registry, a GitHub API, a git remote, Maven itself)
 * and real work trees. Everything is ended or left under {@code target} when a test closes it.
 */
package io.github.haztrak.testing;
