/** What changed between two releases: from commits to a text that people read. */
package io.github.haztrak.changelog;
