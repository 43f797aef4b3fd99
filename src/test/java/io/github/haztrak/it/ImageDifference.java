package io.github.haztrak.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.haztrak.testing.LayoutImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that two builds of one image do not have in common.
 *
 * @param where a setting or a file, such as {@code config User} or {@code file /app/libs/api.jar mode}
 * @param jib what Jib's image has there
 * @param haztrak what ours has there
 */
record ImageDifference(String where, String jib, String haztrak) {
    static final String ABSENT = "-";

    static List<ImageDifference> between(LayoutImage jib, LayoutImage haztrak) {
        Map<String, String> theirs = facts(jib, order(haztrak));
        Map<String, String> ours = facts(haztrak, order(jib));
        Set<String> places = new LinkedHashSet<>(theirs.keySet());
        places.addAll(ours.keySet());
        return places.stream()
                .map(place -> new ImageDifference(
                        place, theirs.getOrDefault(place, ABSENT), ours.getOrDefault(place, ABSENT)))
                .filter(each -> !each.jib().equals(each.haztrak()))
                .toList();
    }

    private static Map<String, String> facts(LayoutImage image, List<String> others) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "layers",
                image.layers().stream().map(LayoutImage.Layer::name).toList().toString());
        tell(facts, "manifest ", image.manifest(), Set.of("config", "layers"));
        tell(facts, "image ", image.config(), Set.of("config", "rootfs", "history"));
        tell(facts, "config ", image.config().path("config"), Set.of("Labels"));
        tell(facts, "label ", image.config().at("/config/Labels"), Set.of());
        JsonNode history = image.config().path("history");
        for (int i = 0; i < history.size(); i++) {
            facts.put("history " + i, history.path(i).toString());
        }
        image.layers().forEach(layer -> tell(facts, layer));
        List<String> common = new ArrayList<>(order(image));
        common.retainAll(others);
        facts.put("order of files", common.toString());
        return facts;
    }

    private static void tell(Map<String, String> facts, String family, JsonNode node, Set<String> without) {
        node.properties().forEach(field -> {
            if (!without.contains(field.getKey())) {
                facts.put(family + field.getKey(), field.getValue().toString());
            }
        });
    }

    private static void tell(Map<String, String> facts, LayoutImage.Layer layer) {
        for (LayoutImage.Entry entry : layer.entries()) {
            String file = layer.name() + " " + entry.path();
            facts.put(file + " mode", entry.mode());
            facts.put(file + " time", entry.time());
            facts.put(file + " owner", entry.owner());
            facts.put(file + " content", entry.content());
        }
    }

    private static List<String> order(LayoutImage image) {
        return image.layers().stream()
                .flatMap(layer -> layer.entries().stream().map(entry -> layer.name() + " " + entry.path()))
                .toList();
    }
}
