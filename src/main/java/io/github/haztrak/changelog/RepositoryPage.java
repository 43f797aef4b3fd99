package io.github.haztrak.changelog;

import io.github.haztrak.tag.CommitId;
import io.github.haztrak.tag.TagName;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where people read about a repository.
 *
 * @param address such as {@code https://github.com/octo/haztrak}, without a slash at the end
 */
public record RepositoryPage(URI address) {
    /** Rejects what is no web address. */
    public RepositoryPage {
        if (!address.isAbsolute() || !String.valueOf(address.getScheme()).startsWith("http")) {
            throw new IllegalArgumentException("not a web address: " + address);
        }
        address = URI.create(address.toString().replaceFirst("/+$", ""));
    }

    /**
     * The page that shows what lies between two revisions.
     *
     * @param since the older one: a tag or an id
     * @param until the newer one
     * @return its address
     */
    public URI comparison(String since, String until) {
        return URI.create(address + "/compare/" + encoded(since) + "..." + encoded(until));
    }

    /**
     * The page that lists the history of a revision.
     *
     * @param revision a tag or an id
     * @return its address
     */
    public URI commits(String revision) {
        return URI.create(address + "/commits/" + encoded(revision));
    }

    /**
     * The page that shows all commits of a range.
     *
     * @param range the range
     * @return its address
     */
    public URI commits(Changelog.Range range) {
        String until = range.release().revision();
        return range.since().map(since -> comparison(since.name(), until)).orElseGet(() -> commits(until));
    }

    /**
     * The page of a commit.
     *
     * @param commit the commit
     * @return its address
     */
    public URI commit(CommitId commit) {
        return URI.create(address + "/commit/" + commit.hex());
    }

    /**
     * The page of an issue; GitHub leads on from there if the number is that of a pull request.
     *
     * @param number the number
     * @return its address
     */
    public URI issue(int number) {
        return URI.create(address + "/issues/" + number);
    }

    /**
     * The page of somebody on the same host.
     *
     * @param login the account
     * @return its address
     */
    public URI account(String login) {
        return address.resolve("/" + encoded(login));
    }

    /**
     * Where an asset of a release is downloaded.
     *
     * @param tag the release's tag
     * @param name the asset's name
     * @return its address
     */
    public URI asset(TagName tag, String name) {
        return URI.create(address + "/releases/download/" + encoded(tag.value()) + "/" + encoded(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
