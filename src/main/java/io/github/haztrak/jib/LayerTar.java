package io.github.haztrak.jib;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.image.ReproducibleLayerBuilder;
import com.google.common.collect.ImmutableList;
import io.github.haztrak.image.Descriptor;
import io.github.haztrak.image.Digest;
import io.github.haztrak.image.FileEntry;
import io.github.haztrak.image.LayerContent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPOutputStream;

/**
 * A layer in a file, streamed there in one pass.
 *
 * @param blob the compressed tar
 * @param diffId the digest of the tar before compression
 */
record LayerTar(Descriptor blob, Digest diffId) {
    private static final String MEDIA_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

    static LayerTar write(LayerContent content, Path file) throws IOException {
        MessageDigest compressed = Digest.sha256();
        MessageDigest plain = Digest.sha256();
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream gzip =
                        new GZIPOutputStream(new DigestOutputStream(new BufferedOutputStream(out), compressed))) {
            OutputStream tar = new DigestOutputStream(gzip, plain);
            new ReproducibleLayerBuilder(ImmutableList.copyOf(layer(content).getEntries()))
                    .build()
                    .writeTo(tar);
        }
        return new LayerTar(new Descriptor(MEDIA_TYPE, Digest.of(compressed), Files.size(file)), Digest.of(plain));
    }

    private static FileEntriesLayer layer(LayerContent content) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(content.name());
        for (FileEntry file : content.files()) {
            layer.addEntry(
                    file.source(),
                    AbsoluteUnixPath.get(file.target()),
                    FilePermissions.fromOctalString(file.permissions().toString()));
        }
        return layer.build();
    }
}
