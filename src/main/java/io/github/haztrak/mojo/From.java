package io.github.haztrak.mojo;

import io.github.haztrak.image.BaseImage;
import io.github.haztrak.image.ImageReference;
import io.github.haztrak.image.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What an image stands on: {@code <from>}, with Jib's names. */
public final class From {
    /** The base image; by default one that fits the kind of image. */
    private String image;

    /** Platforms such as {@code linux/amd64}; several give an index. */
    private List<FromPlatform> platforms = new ArrayList<>();

    BaseImage orDefault(String defaultImage) {
        List<Platform> wanted = platforms.stream()
                .filter(Objects::nonNull)
                .map(FromPlatform::read)
                .toList();
        return new BaseImage(
                Values.read("from/image", image == null ? defaultImage : image, ImageReference::parse),
                wanted.isEmpty() ? List.of(Platform.DEFAULT) : wanted);
    }
}
