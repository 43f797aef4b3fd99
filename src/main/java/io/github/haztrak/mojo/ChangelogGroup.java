package io.github.haztrak.mojo;

import io.github.haztrak.changelog.Group;
import java.util.List;

/** A kind of changes: {@code <changelog><groups><group>}. */
public final class ChangelogGroup {
    /** The heading. */
    private String title = "";

    /** What it takes: types, {@code type(scope)}, {@code !}, {@code deps}, {@code *}, {@code label:name}. */
    private List<String> types = List.of();

    /** Whether a long list is shown as its number first. */
    private boolean folded;

    Group toGroup() {
        return Values.read(
                "changelog/groups",
                title,
                text -> new Group(text == null ? "" : text, Values.withoutNulls(types), folded));
    }
}
