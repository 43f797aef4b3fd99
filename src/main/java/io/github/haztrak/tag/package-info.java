/** The annotated tag that a release is made from: names, versions, and the proof that HEAD carries it. */
package io.github.haztrak.tag;
