package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Refs and tag objects as GitHub writes them (GitHub REST, schemas "git-ref" and "git-tag"). */
record GitJson(GitHubUrls urls) {

    ObjectNode ref(SeededTag tag) {
        ObjectNode json = Json.object()
                .put("ref", "refs/tags/" + tag.name())
                .put("node_id", "REF_" + tag.objectId())
                .put("url", urls.repository() + "/git/refs/tags/" + GitHubUrls.encoded(tag.name()));
        return json.set("object", object(tag.annotated() ? "tag" : "commit", tag.objectId()));
    }

    ObjectNode tag(SeededTagObject tag) {
        ObjectNode json = Json.object()
                .put("node_id", "TAG_" + tag.id())
                .put("tag", tag.name())
                .put("sha", tag.id())
                .put("url", urls.repository() + "/git/tags/" + tag.id())
                .put("message", tag.annotation().message());
        json.putObject("tagger")
                .put("date", tag.annotation().time().toString())
                .put("name", "Octo")
                .put("email", "octo@example.org");
        json.putObject("verification")
                .put("verified", false)
                .put("reason", "unsigned")
                .putNull("signature")
                .putNull("payload")
                .putNull("verified_at");
        return json.set("object", object(tag.target().type(), tag.target().id()));
    }

    private ObjectNode object(String type, String id) {
        String url = urls.repository() + "/git/" + type + "s/" + id;
        return Json.object().put("type", type).put("sha", id).put("url", url);
    }
}
