package io.github.haztrak.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Markdown text in which generated parts stand between two comments that nobody sees, each on a line of its own:
 * {@code <!-- haztrak:images -->} and {@code <!-- /haztrak:images -->}. Everything else is whoever's who wrote it.
 *
 * @param text the text, of any length
 */
public record MarkedText(String text) {
    /** The parts that every release is written with; blocks of other names are somebody else's. */
    static final List<String> GENERATED = List.of("introduction", "images", "changes", "verification", "links");

    private static final Pattern OPENING = Pattern.compile("<!-- haztrak:(?<name>[a-z-]+) -->[ \t]*");
    private static final Pattern MARK = Pattern.compile("<!--(?=[ \t]*/?[ \t]*haztrak:)");

    /** Line ends and space around the text are not content. */
    public MarkedText {
        text = text.replace("\r\n", "\n").strip();
    }

    /** Some lines; a block if it has a name. */
    private record Piece(String name, List<String> lines) {
        boolean isBlock() {
            return !name.isEmpty();
        }

        String inside() {
            return String.join("\n", lines.subList(1, lines.size() - 1));
        }
    }

    /**
     * A generated part.
     *
     * @param name in lower case
     * @param content Markdown; a mark in it loses its meaning
     * @return the block; empty if there is no content
     */
    public static String block(String name, String content) {
        return content.isEmpty() ? "" : opening(name) + "\n" + harmless(content) + "\n" + closing(name);
    }

    /** A mark that somebody wrote into a tag's message or a commit is broken up by an invisible character. */
    static String harmless(String content) {
        return MARK.matcher(content).replaceAll("<!--\u2060");
    }

    /**
     * The generated parts.
     *
     * @return what they say, by name, in their order; of several with one name the first
     */
    public Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        pieces().stream().filter(Piece::isBlock).forEach(piece -> blocks.putIfAbsent(piece.name(), piece.inside()));
        return blocks;
    }

    /**
     * This text with the generated parts of another one: a block takes the place of its namesake, or stands behind the one it
     * follows there. A text without blocks is not ours: then it is the other one.
     *
     * @param wanted the text as it is generated
     * @return the text as it shall be
     */
    public MarkedText with(MarkedText wanted) {
        Map<String, String> ours = blocks();
        Map<String, String> theirs = wanted.blocks();
        if (theirs.isEmpty() || theirs.keySet().stream().noneMatch(ours::containsKey)) {
            return wanted;
        }
        List<Piece> pieces = new ArrayList<>(pieces());
        pieces.removeIf(piece -> wanted.isStale(piece.name()));
        Optional<String> before = Optional.empty();
        for (Map.Entry<String, String> block : theirs.entrySet()) {
            put(pieces, piece(block), before);
            before = Optional.of(block.getKey());
        }
        return new MarkedText(
                pieces.stream().flatMap(piece -> piece.lines().stream()).collect(Collectors.joining("\n")));
    }

    /**
     * This text without a block.
     *
     * @param name the block's
     * @return the rest
     */
    MarkedText without(String name) {
        return new MarkedText(pieces().stream()
                .filter(piece -> !piece.name().equals(name))
                .flatMap(piece -> piece.lines().stream())
                .collect(Collectors.joining("\n")));
    }

    /** Whether a block has no place in this text any more. */
    boolean isStale(String name) {
        return GENERATED.contains(name) && !blocks().containsKey(name);
    }

    private static void put(List<Piece> pieces, Piece block, Optional<String> before) {
        int place = place(pieces, block.name());
        if (place >= 0) {
            pieces.set(place, block);
            return;
        }
        int after = before.map(name -> place(pieces, name) + 1).orElse(0);
        Piece blank = new Piece("", List.of(""));
        pieces.addAll(after, after == 0 ? List.of(block, blank) : List.of(blank, block));
    }

    private static int place(List<Piece> pieces, String name) {
        for (int n = 0; n < pieces.size(); n++) {
            if (pieces.get(n).name().equals(name)) {
                return n;
            }
        }
        return -1;
    }

    private static Piece piece(Map.Entry<String, String> block) {
        return new Piece(
                block.getKey(), block(block.getKey(), block.getValue()).lines().toList());
    }

    /** A block whose end is missing was broken by hand: it is text. */
    private List<Piece> pieces() {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        while (next < lines.size()) {
            Matcher opening = OPENING.matcher(lines.get(next));
            String name = opening.matches() ? opening.group("name") : "";
            int end = name.isEmpty() ? -1 : end(lines, next, name);
            int after = Math.max(end, next) + 1;
            pieces.add(new Piece(end < 0 ? "" : name, lines.subList(next, after)));
            next = after;
        }
        return pieces;
    }

    private static int end(List<String> lines, int start, String name) {
        for (int n = start + 1; n < lines.size(); n++) {
            if (lines.get(n).stripTrailing().equals(closing(name))) {
                return n;
            }
        }
        return -1;
    }

    private static String opening(String name) {
        return "<!-- haztrak:" + name + " -->";
    }

    private static String closing(String name) {
        return "<!-- /haztrak:" + name + " -->";
    }
}
