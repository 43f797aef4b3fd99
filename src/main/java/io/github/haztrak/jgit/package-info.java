/** Reads the local repository and its remote with JGit. */
package io.github.haztrak.jgit;
