package io.github.haztrak.publication;

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
     * The page that shows what lies between two tags.
     *
     * @param since the older one
     * @param until the newer one
     * @return its address
     */
    public URI comparison(TagName since, TagName until) {
        return URI.create(address + "/compare/" + encoded(since) + "..." + encoded(until));
    }

    /**
     * The page that lists the history of a tag.
     *
     * @param tag the tag
     * @return its address
     */
    public URI commits(TagName tag) {
        return URI.create(address + "/commits/" + encoded(tag));
    }

    private static String encoded(TagName tag) {
        return URLEncoder.encode(tag.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
