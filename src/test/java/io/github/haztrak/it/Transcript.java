package io.github.haztrak.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the plugin said in a build: Maven's own lines are left out, and what differs from run to run has a name in angle
 * brackets. Ids of git keep their identity: {@code <id-1>} is the same one wherever it stands, shortened or not.
 */
record Transcript(String log, Map<String, String> places) {
    private static final Pattern GOAL =
            Pattern.compile("\\[INFO] --- haztrak(?:-maven-plugin)?:[^:]+:(\\S+) \\(.*\\) @ (.*) ---");
    private static final Pattern FAILURE =
            Pattern.compile("\\[ERROR] Failed to execute goal \\S*haztrak-maven-plugin\\S* .*?on project \\S+: (.*)");
    private static final String END_OF_FAILURE = "[ERROR] -> [Help 1]";
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{40}\\b|(?<=\\b(?:HEAD|commit) )[0-9a-f]{8}\\b");

    String text() {
        List<String> lines = new ArrayList<>();
        Part part = Part.MAVEN;
        for (String line : log.split("\\r?\\n")) {
            part = next(part, line);
            said(part, line).ifPresent(lines::add);
        }
        return numbered(withoutChance(String.join("\n", lines).strip())) + "\n";
    }

    /** Who speaks. */
    private enum Part {
        MAVEN,
        GOAL,
        FAILURE
    }

    private static Part next(Part part, String line) {
        if (GOAL.matcher(line).matches()) {
            return Part.GOAL;
        }
        if (FAILURE.matcher(line).matches()) {
            return Part.FAILURE;
        }
        boolean over =
                line.startsWith(END_OF_FAILURE) || line.strip().equals("[INFO]") || line.startsWith("[INFO] ---");
        return over ? Part.MAVEN : part;
    }

    private static Optional<String> said(Part part, String line) {
        Matcher goal = GOAL.matcher(line);
        Matcher failure = FAILURE.matcher(line);
        if (goal.matches()) {
            return Optional.of("\n--- " + goal.group(1) + " @ " + goal.group(2));
        }
        if (failure.matches()) {
            return Optional.of("\n" + failure.group(1));
        }
        return part == Part.MAVEN ? Optional.empty() : Optional.of(bare(line));
    }

    private static String bare(String line) {
        return line.replaceFirst("^\\[(INFO|ERROR)] ?", "")
                .replaceFirst("^\\[WARNING] ", "! ")
                .stripTrailing();
    }

    private String withoutChance(String text) {
        String placed = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            placed = placed.replace(place.getKey(), place.getValue());
        }
        return placed.replaceAll("/\\S*/docker-config-\\d+/", "<docker-config>/")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:<port>")
                .replaceAll("sha256:[0-9a-f]{7,64}", "<digest>")
                .replaceAll("\\b\\d+(\\.\\d+)? (B|kB|MB)\\b", "<size>")
                // Whether an earlier build has fetched the base already.
                .replace(", <size> of it fetched", "")
                .replaceAll("\\bin \\d+\\.\\d s\\b", "in <time>");
    }

    private static String numbered(String text) {
        List<String> seen = new ArrayList<>();
        return ID.matcher(text).replaceAll(match -> {
            String brief = match.group().substring(0, 8);
            if (!seen.contains(brief)) {
                seen.add(brief);
            }
            return "<id-" + (seen.indexOf(brief) + 1) + ">";
        });
    }
}
