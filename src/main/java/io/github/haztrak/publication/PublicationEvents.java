package io.github.haztrak.publication;

import io.github.haztrak.tag.TagName;
import java.time.Duration;
import java.util.List;

/** What happens while a release is published, for whoever shows or counts it. */
public interface PublicationEvents {
    /**
     * A draft was made; nobody sees it yet.
     *
     * @param tag the tag it is for
     */
    void createdDraft(TagName tag);

    /**
     * A draft of an earlier run is used.
     *
     * @param tag the tag it is for
     * @param others how many older drafts of this tag are left as they are
     */
    void foundDraft(TagName tag, int others);

    /**
     * A draft holds files that are none of this build's; they are revealed with it.
     *
     * @param names of them, maybe none
     */
    void foundOtherAssets(List<String> names);

    /**
     * Files are brought beside a draft, several at a time.
     *
     * @param assets all of them, those included that turn out to be there
     */
    void bringingAssets(List<ReleaseAsset> assets);

    /**
     * An asset is there already, whole.
     *
     * @param name its name
     */
    void keptAsset(String name);

    /**
     * A piece of an asset has gone out. An attempt that failed counts from the beginning again.
     *
     * @param name its name
     * @param size of all of it, in bytes
     * @param sent how much of it has gone out
     */
    void sendingAsset(String name, long size, long sent);

    /**
     * An asset was sent.
     *
     * @param name its name
     * @param size in bytes
     * @param took how long
     */
    void uploadedAsset(String name, long size, Duration took);

    /**
     * The release was revealed by this run.
     *
     * @param release the public release
     */
    void published(PublishedRelease release);

    /**
     * A public release was changed, as it was asked for.
     *
     * @param difference what was another before
     */
    void changed(Difference difference);

    /**
     * A request failed and is made again.
     *
     * @param what the request, without secrets
     * @param reason status or error
     * @param pause how long until then
     */
    void retrying(String what, String reason, Duration pause);
}
