package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** GitHub REST, "Milestones": listed, closed and opened again. */
final class MilestoneRoutes {

    private static final String TIME = "2026-01-01T00:00:00Z";

    private final MilestoneStore milestones;
    private final GitHubUrls urls;

    MilestoneRoutes(GitHubState state) {
        this.milestones = state.milestones();
        this.urls = state.urls();
    }

    List<GitHubRoute> routes(String repository) {
        return List.of(
                GitHubRoute.of("GET", repository + "/milestones", this::list),
                GitHubRoute.of("PATCH", repository + "/milestones/(\\d{1,9})", this::change));
    }

    private Answer list(GitHubCall call) {
        Query query = call.request().query();
        String state = query.first("state").orElse("open");
        List<MilestoneStore.Milestone> all = milestones.all().stream()
                .filter(milestone -> state.equals("all") || state.equals(milestone.state()))
                .toList();
        Page page = Page.of(query);
        Answer answer = Answer.json(200, page.of(all).stream().map(this::json).collect(Json.toArray()));
        return page.link(urls.repository() + "/milestones?state=" + state, all.size())
                .map(link -> answer.with("Link", link))
                .orElse(answer);
    }

    private Answer change(GitHubCall call) throws IOException {
        String state = call.change().json().path("state").asText("open");
        return Answer.json(200, json(milestones.change(call.id(), state)));
    }

    private ObjectNode json(MilestoneStore.Milestone milestone) {
        String url = urls.repository() + "/milestones/" + milestone.number();
        ObjectNode json = Json.object()
                .put("url", url)
                .put("html_url", urls.web() + "/milestone/" + milestone.number())
                .put("labels_url", url + "/labels")
                .put("id", milestone.number())
                .put("node_id", "MI_" + milestone.number())
                .put("number", milestone.number())
                .put("state", milestone.state())
                .put("title", milestone.title())
                .put("open_issues", 0)
                .put("closed_issues", 0)
                .put("created_at", TIME)
                .put("updated_at", TIME)
                .putNull("description")
                .putNull("due_on");
        if (milestone.state().equals("closed")) {
            json.put("closed_at", TIME);
        } else {
            json.putNull("closed_at");
        }
        return json.set("creator", new UserJson(urls).owner());
    }
}
