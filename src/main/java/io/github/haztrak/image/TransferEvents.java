package io.github.haztrak.image;

import java.time.Duration;

/** What happens while images travel, for whoever shows or counts it. Called from several threads. */
public interface TransferEvents {
    /**
     * A blob was sent over the wire.
     *
     * @param name the repository it went to
     * @param blob what
     * @param took how long
     */
    void uploadedBlob(ImageName name, Descriptor blob, Duration took);

    /**
     * Some more of a blob has gone out. Called often.
     *
     * @param name the repository it goes to
     * @param blob what
     * @param sent how many bytes of it so far
     */
    default void uploading(ImageName name, Descriptor blob, long sent) {}

    /**
     * A blob was taken over from another repository of the registry.
     *
     * @param name the repository that has it now
     * @param blob what
     */
    void mountedBlob(ImageName name, Descriptor blob);

    /**
     * A request failed and is made again.
     *
     * @param what the request, without secrets
     * @param reason status or error
     * @param pause how long until then
     */
    void retrying(String what, String reason, Duration pause);
}
