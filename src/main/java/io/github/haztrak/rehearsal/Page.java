package io.github.haztrak.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pages of a list and the Link header between them (GitHub REST, "Using pagination"). */
record Page(int number, int size) {

    static Page of(Query query) {
        return new Page(number(query, "page", 1), Math.min(100, number(query, "per_page", 30)));
    }

    <T> List<T> of(List<T> all) {
        int from = (int) Math.min(all.size(), (number - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    Optional<String> link(String url, int entries) {
        int last = Math.max(1, (entries + size - 1) / size);
        List<String> links = new ArrayList<>();
        if (number > 1) {
            links.add(link(url, number - 1, "prev"));
        }
        if (number < last) {
            links.add(link(url, number + 1, "next"));
            links.add(link(url, last, "last"));
        }
        if (number > 1) {
            links.add(link(url, 1, "first"));
        }
        return links.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", links));
    }

    private String link(String url, int page, String relation) {
        return "<" + url + (url.contains("?") ? "&" : "?") + "per_page=" + size + "&page=" + page + ">; rel=\""
                + relation + "\"";
    }

    private static int number(Query query, String name, int otherwise) {
        return query.first(name)
                .filter(text -> text.matches("[1-9]\\d{0,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
