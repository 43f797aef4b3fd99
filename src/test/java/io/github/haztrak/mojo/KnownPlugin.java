package io.github.haztrak.mojo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;

/** The plugin as Maven sees it: the descriptor that was made from the goals. */
final class KnownPlugin {
    private KnownPlugin() {}

    static PluginDescriptor read() {
        try (Reader descriptor = new InputStreamReader(
                KnownPlugin.class.getResourceAsStream("/META-INF/maven/plugin.xml"), StandardCharsets.UTF_8)) {
            return new PluginDescriptorBuilder().build(descriptor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlexusConfigurationException e) {
            throw new AssertionError("the descriptor cannot be read", e);
        }
    }
}
