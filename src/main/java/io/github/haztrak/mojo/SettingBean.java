package io.github.haztrak.mojo;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * An element of a POM that holds elements of its own, as Maven fills it: the fields of its class are the names that it knows.
 *
 * @param type a class of this package
 */
record SettingBean(Class<?> type) {
    private static final String PROPERTY = "PROPERTY";

    /** A parameter's type, where it is a class of ours rather than of Java's. */
    static Optional<SettingBean> of(String className) {
        if (!className.startsWith(SettingBean.class.getPackageName() + ".")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SettingBean(Class.forName(className)));
        } catch (ClassNotFoundException lost) {
            throw new IllegalStateException("the plugin's descriptor names a class that it does not hold", lost);
        }
    }

    /** The elements it knows. */
    Stream<String> names() {
        return fields().map(Field::getName);
    }

    /** The user properties that stand for elements in it. */
    Stream<String> properties() {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .filter(field -> field.getName().endsWith(PROPERTY) && field.getType() == String.class)
                .map(SettingBean::text);
    }

    /** Elements that nobody reads, each as its path from this one on. */
    Stream<UnknownSetting> unknown(Xpp3Dom element, String path) {
        return Arrays.stream(element.getChildren())
                .flatMap(child -> fields().filter(
                                field -> field.getName().equals(SettingNames.ofField(child.getName())))
                        .findFirst()
                        .map(field -> inside(field.getGenericType(), child, path + "/" + child.getName()))
                        .orElseGet(() -> Stream.of(UnknownSetting.ofElement(path, child.getName(), names()))));
    }

    private static Stream<UnknownSetting> inside(Type type, Xpp3Dom element, String path) {
        if (type instanceof ParameterizedType many && many.getRawType() != Map.class) {
            return Arrays.stream(element.getChildren())
                    .flatMap(child -> inside(many.getActualTypeArguments()[0], child, path + "/" + child.getName()));
        }
        return of(type.getTypeName()).stream().flatMap(bean -> bean.unknown(element, path));
    }

    private Stream<Field> fields() {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !Modifier.isStatic(field.getModifiers()));
    }

    private static String text(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(constant + " is private; the plugin asks for it", hidden);
        }
    }
}
