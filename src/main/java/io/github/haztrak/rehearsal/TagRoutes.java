package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;

/** The tags of a repository, sorted, in pages: OCI distribution specification 1.1, "Listing tags". */
final class TagRoutes implements RegistryResource {

    private final Repositories repositories;

    TagRoutes(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Answer answer(RegistryCall call) throws IOException {
        if (!call.rest().equals("list") || !call.request().reads()) {
            throw call.unsupported();
        }
        Repository repository = repositories.named(call.name());
        if (!repository.exists()) {
            throw RegistryError.NAME_UNKNOWN.about(
                    Json.object().put("name", call.name().text()));
        }
        String last = call.request().query().first("last").orElse("");
        List<String> rest = repository.tagNames().stream()
                .filter(tag -> tag.compareTo(last) > 0)
                .toList();
        return page(call, rest);
    }

    private static Answer page(RegistryCall call, List<String> rest) throws RegistryException {
        int size = Math.min(pageSize(call.request(), rest.size()), rest.size());
        List<String> page = rest.subList(0, size);
        Answer answer = Answer.json(
                200,
                Json.object()
                        .put("name", call.name().text())
                        .set("tags", page.stream().map(TextNode::valueOf).collect(Json.toArray())));
        if (page.isEmpty() || size == rest.size()) {
            return answer;
        }
        String next = "/v2/" + call.name().text() + "/tags/list?last=" + page.get(size - 1) + "&n=" + size;
        return answer.with("Link", "<" + next + ">; rel=\"next\"");
    }

    private static int pageSize(Request request, int all) throws RegistryException {
        String n = request.query().first("n").orElse(Integer.toString(all));
        if (!n.matches("\\d{1,6}")) {
            throw RegistryError.PAGINATION_NUMBER_INVALID.about(n);
        }
        return Integer.parseInt(n);
    }
}
