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
        json.set("verification", verification(tag));
        return json.set("object", object(tag.target().type(), tag.target().id()));
    }

    private static ObjectNode verification(SeededTagObject tag) {
        SeededTag.Verification verification = tag.annotation().verification();
        boolean signed = verification.signature().isPresent();
        return Json.object()
                .put("verified", verification.holds())
                .put("reason", verification.reason())
                .put("signature", verification.signature().orElse(null))
                .put("payload", signed ? payload(tag) : null)
                .put(
                        "verified_at",
                        verification.holds() ? tag.annotation().time().toString() : null);
    }

    /** The tag object as git writes it: what is signed. */
    private static String payload(SeededTagObject tag) {
        return "object " + tag.target().id() + "\ntype " + tag.target().type() + "\ntag " + tag.name()
                + "\ntagger Octo <octo@example.org> " + tag.annotation().time().getEpochSecond() + " +0000\n\n"
                + tag.annotation().message();
    }

    private ObjectNode object(String type, String id) {
        String url = urls.repository() + "/git/" + type + "s/" + id;
        return Json.object().put("type", type).put("sha", id).put("url", url);
    }
}
