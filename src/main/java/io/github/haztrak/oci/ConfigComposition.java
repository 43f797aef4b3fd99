package io.github.haztrak.oci;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.haztrak.image.ContainerSettings;
import io.github.haztrak.image.ImageRequest;
import io.github.haztrak.image.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The configuration of an image (OCI image spec, "Image Configuration"): the base's, with ours on top by Jib's rules. The
 * base's own description does not become ours.
 */
record ConfigComposition(ImageRequest request, List<Layer> layers) {
    private static final String NO_DATE = "1970-01-01T00:00:00Z";

    ObjectNode on(BasePlatform base) {
        ObjectNode config = Json.object();
        config.put("created", request.provenance().created().toString());
        config.put("architecture", base.platform().architecture());
        config.put("os", base.platform().os());
        if (!base.platform().variant().isEmpty()) {
            config.put("variant", base.platform().variant());
        }
        BasePlatform.WINDOWS.forEach(key -> keep(base.config(), config, key));
        ObjectNode container = container(base.config().path("config"));
        ObjectNode labels = container.putObject("Labels");
        new Description(request, base).labels().forEach(labels::put);
        config.set("config", container);
        config.set("rootfs", rootfs(base));
        config.set("history", history(base));
        return config;
    }

    private ObjectNode container(JsonNode base) {
        ContainerSettings ours = request.content().container();
        ObjectNode container = Json.object();
        ours.process().user().ifPresentOrElse(user -> container.put("User", user), () -> keep(base, container, "User"));
        putSet(
                container,
                "ExposedPorts",
                union(base.path("ExposedPorts"), ours.exposure().ports()));
        putList(container, "Env", environment(base, ours.environment()));
        if (ours.process().entrypoint().isEmpty()) {
            keep(base, container, "Entrypoint");
            putList(container, "Cmd", ours.process().arguments());
            if (ours.process().arguments().isEmpty()) {
                keep(base, container, "Cmd");
            }
        } else {
            putList(container, "Entrypoint", ours.process().entrypoint());
            putList(container, "Cmd", ours.process().arguments());
        }
        putSet(container, "Volumes", union(base.path("Volumes"), ours.exposure().volumes()));
        ours.process()
                .workingDirectory()
                .ifPresentOrElse(
                        folder -> container.put("WorkingDir", folder), () -> keep(base, container, "WorkingDir"));
        keep(base, container, "StopSignal");
        keep(base, container, "Healthcheck");
        return container;
    }

    private static List<String> environment(JsonNode base, Map<String, String> ours) {
        Map<String, String> merged = new LinkedHashMap<>();
        for (String pair : Json.list(base.path("Env"))) {
            int equals = pair.indexOf('=');
            merged.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        merged.putAll(ours);
        return merged.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
    }

    private ObjectNode rootfs(BasePlatform base) {
        ObjectNode rootfs = Json.object().put("type", "layers");
        ArrayNode diffIds = rootfs.putArray("diff_ids");
        base.config().path("rootfs").path("diff_ids").forEach(diffIds::add);
        layers.forEach(layer -> diffIds.add(layer.diffId().value()));
        return rootfs;
    }

    /** A base may have no history, or one that does not match its layers: then the layers speak for themselves. */
    private ArrayNode history(BasePlatform base) {
        ArrayNode history = Json.object().putArray("history");
        int baseLayers = base.manifest().layers().size();
        JsonNode theirs = base.config().path("history");
        int told = 0;
        for (JsonNode entry : theirs) {
            told += entry.path("empty_layer").asBoolean() ? 0 : 1;
        }
        if (told == baseLayers) {
            theirs.forEach(history::add);
        } else {
            for (int i = 0; i < baseLayers; i++) {
                history.addObject().put("created", NO_DATE).put("comment", "layer of the base image");
            }
        }
        for (Layer layer : layers) {
            history.addObject()
                    .put("created", NO_DATE)
                    .put("created_by", "haztrak")
                    .put("comment", layer.name());
        }
        return history;
    }

    private static void keep(JsonNode base, ObjectNode container, String key) {
        JsonNode value = base.path(key);
        if (!value.isMissingNode() && !value.isNull()) {
            container.set(key, value);
        }
    }

    private static Set<String> union(JsonNode base, Set<String> ours) {
        Set<String> union = new TreeSet<>(ours);
        base.fieldNames().forEachRemaining(union::add);
        return union;
    }

    private static void putSet(ObjectNode container, String key, Set<String> values) {
        if (!values.isEmpty()) {
            ObjectNode set = container.putObject(key);
            values.forEach(set::putObject);
        }
    }

    private static void putList(ObjectNode container, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = container.putArray(key);
            values.forEach(list::add);
        }
    }
}
