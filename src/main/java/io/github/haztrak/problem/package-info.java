/**
 * What can stop a release, told so that the reader can mend it: a stable code, what was found, why it matters, the exact
 * fix and the page that says more. Every other package may use this one; it uses the JDK alone.
 */
package io.github.haztrak.problem;
