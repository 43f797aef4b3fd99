package io.github.haztrak.mojo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The settings that the plugin reads, by name. Maven itself leaves out in silence what no goal reads.
 *
 * @param goals all goals of the plugin
 */
record SettingNames(List<MojoDescriptor> goals) {
    private static final String PREFIX = "haztrak.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(haztrak\\.[^}]+)}");
    private static final Pattern HYPHEN = Pattern.compile("-(.)");

    SettingNames {
        goals = List.copyOf(goals);
    }

    /** Maven takes {@code main-class} for {@code mainClass}. */
    static String ofField(String element) {
        return HYPHEN.matcher(element)
                .replaceAll((MatchResult letter) -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** The user properties. */
    Set<String> properties() {
        Stream<String> ofGoals = goals.stream()
                .flatMap(goal -> Arrays.stream(goal.getMojoConfiguration().getChildren()))
                .flatMap(parameter -> PROPERTY.matcher(parameter.getValue("")).results())
                .map(found -> found.group(1));
        Stream<String> ofBeans = parameters().values().stream()
                .flatMap(type -> SettingBean.of(type).stream())
                .flatMap(SettingBean::properties);
        return Stream.concat(ofGoals, ofBeans).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of a command line that look like ours, and that neither we nor the POM read. */
    List<UnknownSetting> unknown(Set<String> onCommandLine, Predicate<String> ofPom) {
        Set<String> known = properties();
        return onCommandLine.stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name) && !ofPom.test(name))
                .sorted()
                .map(name -> UnknownSetting.ofProperty(name, known.stream()))
                .toList();
    }

    /** Elements of a configuration that no goal reads. */
    Stream<UnknownSetting> unknown(Xpp3Dom configuration) {
        Map<String, String> parameters = parameters();
        return Arrays.stream(configuration.getChildren()).flatMap(element -> {
            String type = parameters.get(ofField(element.getName()));
            return type == null
                    ? Stream.of(UnknownSetting.ofElement("", element.getName(), parameters.keySet().stream()))
                    : SettingBean.of(type).stream().flatMap(bean -> bean.unknown(element, element.getName()));
        });
    }

    /** Names and types; what Maven alone sets is none of the user's. */
    private Map<String, String> parameters() {
        Map<String, String> types = new HashMap<>();
        goals.stream()
                .flatMap(goal -> goal.getParameters().stream())
                .filter(Parameter::isEditable)
                .forEach(parameter -> types.put(parameter.getName(), parameter.getType()));
        return types;
    }
}
