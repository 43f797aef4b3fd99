package io.github.haztrak.image;

import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What of a {@code module-info.class} counts (JVMS 4.7.25): Maven's compiler plugin writes the version of the module into it,
 * and the compiler those of the modules it was compiled with.
 */
final class ModuleInfoEssence {
    private ModuleInfoEssence() {}

    static Digest of(byte[] content) {
        try {
            ModuleDescriptor module = ModuleDescriptor.read(ByteBuffer.wrap(content));
            return new Essence()
                    .add("module", module.name(), sorted(module.modifiers()))
                    .add("requires", each(module.requires(), one -> sorted(one.modifiers()) + " " + one.name()))
                    .add("exports", each(module.exports(), ModuleDescriptor.Exports::toString))
                    .add("opens", each(module.opens(), ModuleDescriptor.Opens::toString))
                    .add("uses", each(module.uses(), Function.identity()))
                    .add("provides", each(module.provides(), ModuleDescriptor.Provides::toString))
                    .add("main", module.mainClass().stream().toList())
                    .digest();
        } catch (InvalidModuleDescriptorException noModule) {
            return Digest.of(content);
        }
    }

    private static <T> List<String> each(Collection<T> all, Function<T, String> text) {
        return all.stream().map(text).sorted().toList();
    }

    private static String sorted(Set<?> modifiers) {
        return modifiers.stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
