package io.github.haztrak.changelog;

import io.github.haztrak.changelog.Changelog.Entry;
import io.github.haztrak.changelog.Changelog.Heading;
import io.github.haztrak.changelog.Changelog.Section;
import io.github.haztrak.changelog.Changelog.Source;
import io.github.haztrak.changelog.Changelog.Text;
import io.github.haztrak.changelog.ChangelogSettings.Modules;
import io.github.haztrak.tag.CommitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects entries under their headings: groups in their order, within modules by name where modules have sections. */
final class Sections {
    private static final String SEVERAL = "Several modules";
    private static final String DOCUMENTATION = "Documentation";
    private static final String BUILD = "Build";

    private final ChangelogSettings settings;
    private final List<String> modules;
    private final Map<Heading, List<Entry>> entries = new LinkedHashMap<>();

    Sections(ChangelogSettings settings) {
        this.settings = settings;
        this.modules = settings.selection().layout().modules().stream()
                .map(Layout.Module::name)
                .sorted()
                .toList();
    }

    /** Tells whether there was anything to add. */
    boolean add(Change change, List<EntryReading.Told> told) {
        Set<String> touched = new TreeSet<>();
        change.told().forEach(commit -> touched.addAll(commit.touched().areas()));
        for (EntryReading.Told one : told) {
            Heading heading = new Heading(one.group().title(), module(touched));
            entries.computeIfAbsent(heading, any -> new ArrayList<>()).add(tagged(one.entry(), touched));
        }
        return !told.isEmpty();
    }

    List<Section> all() {
        Comparator<Heading> order = Comparator.<Heading>comparingInt(
                        heading -> heading.module().map(this::place).orElse(0))
                .thenComparingInt(heading -> groups().indexOf(heading.group()));
        List<Section> all =
                entries.keySet().stream().sorted(order).map(this::section).toList();
        return all.size() == 1 ? List.of(alone(all.get(0))) : all;
    }

    /** Where there is nothing else, nothing is "other". */
    private static Section alone(Section section) {
        Heading heading = section.heading().group().equals(Grouping.OTHER)
                ? new Heading("Changes", section.heading().module())
                : section.heading();
        return new Section(heading, section.folded(), section.entries());
    }

    private Section section(Heading heading) {
        boolean folded = settings.grouping()
                .groups()
                .get(groups().indexOf(heading.group()))
                .folded();
        List<Entry> list = entries.get(heading);
        return new Section(heading, folded, folded ? steps(list) : list);
    }

    private List<String> groups() {
        return settings.grouping().groups().stream().map(Group::title).toList();
    }

    private int place(String title) {
        int module = modules.indexOf(title);
        return module >= 0
                ? module
                : modules.size() + List.of(SEVERAL, DOCUMENTATION, BUILD).indexOf(title);
    }

    private Optional<String> module(Set<String> touched) {
        if (settings.selection().modules() != Modules.SECTION) {
            return Optional.empty();
        }
        List<String> known = touched.stream().filter(modules::contains).toList();
        if (known.size() == 1) {
            return Optional.of(known.get(0));
        }
        boolean documentation = known.isEmpty() && touched.equals(Set.of(Layout.DOCS));
        return Optional.of(known.size() > 1 ? SEVERAL : documentation ? DOCUMENTATION : BUILD);
    }

    private Entry tagged(Entry entry, Set<String> touched) {
        if (settings.selection().modules() != Modules.TAG) {
            return entry;
        }
        List<String> known = touched.stream().filter(modules::contains).toList();
        return known.size() == 1 && entry.text().scope().isEmpty()
                ? new Entry(
                        new Text(
                                Optional.of(known.get(0)),
                                entry.text().description(),
                                entry.text().notes()),
                        entry.source())
                : entry;
    }

    /** Updates of one dependency, newest first, are one step from the oldest version to the newest. */
    private static List<Entry> steps(List<Entry> entries) {
        Map<String, Entry> steps = new LinkedHashMap<>();
        for (Entry entry : entries) {
            String name = DependencyUpdate.parse(entry.text().description())
                    .map(DependencyUpdate::name)
                    .orElse("commit " + entry.source().commit());
            steps.merge(name, entry, Sections::step);
        }
        return List.copyOf(steps.values());
    }

    private static Entry step(Entry newer, Entry older) {
        String description = DependencyUpdate.parse(newer.text().description())
                .flatMap(last ->
                        DependencyUpdate.parse(older.text().description()).map(last::after))
                .map(DependencyUpdate::toString)
                .orElse(newer.text().description());
        List<CommitId> commits = Stream.concat(newer.source().commits().stream(), older.source().commits().stream())
                .toList();
        return new Entry(
                new Text(newer.text().scope(), description, newer.text().notes()),
                new Source(commits, newer.source().pullRequest(), newer.source().closes()));
    }
}
