package io.github.haztrak.mojo;

import io.github.haztrak.image.ImageName;

/** Where an image goes: {@code <to>}, with Jib's names. */
public final class To {
    /** The image's name without tag; by default {@code <registry>/<owner>/<repository>/<artifactId>}. */
    private String image;

    ImageName orDefault(ImageName defaultName) {
        return image == null ? defaultName : new TargetName(image).read();
    }
}
