package io.github.haztrak.mojo;

import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.Permissions;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;

/** Who may do what with extra files: {@code <permission>}. */
public final class ExtraPermission {
    /** A path in the image, or a pattern of paths. */
    private String file;

    /** Three octal digits, such as 755. */
    private String mode;

    /** A path that is named as it is goes before every pattern. */
    static FileEntry apply(List<ExtraPermission> all, FileEntry entry) {
        Optional<ExtraPermission> named =
                all.stream().filter(one -> entry.target().equals(one.file)).findFirst();
        return named.or(() -> all.stream().filter(one -> one.fits(entry)).findFirst())
                .map(found -> new FileEntry(entry.source(), entry.target(), found.permissions()))
                .orElse(entry);
    }

    private boolean fits(FileEntry entry) {
        return Values.read(
                        "extraDirectories/permissions/permission/file",
                        file == null ? "" : file,
                        ExtraPermission::pattern)
                .matches(Path.of(entry.target()));
    }

    private Permissions permissions() {
        return Values.read(
                "extraDirectories/permissions/permission/mode", mode == null ? "" : mode, Permissions::parse);
    }

    private static PathMatcher pattern(String text) {
        if (!text.startsWith("/") && !text.startsWith("*")) {
            throw new IllegalArgumentException("it is compared to whole paths, which start with /");
        }
        return ExtraDirectory.glob(text);
    }
}
