/** OCI images: their names, what goes into them, what was built and what is in a registry; and the ports that do it. */
package io.github.haztrak.image;
