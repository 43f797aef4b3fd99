/** What CI says of a commit: its checks, and the wait for them. */
package io.github.haztrak.checks;
