package io.github.haztrak.mojo;

import io.github.haztrak.oci.RegistryAccess;
import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Where proxies are told: the settings of Maven, then the variables that other programs know. An active proxy of the settings
 * serves http and https alike, as it does for Maven itself.
 *
 * @param settings with their proxies
 * @param decrypter of the settings' passwords
 * @param environment the variables of the process
 */
record ProxySources(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
    private static final int DEFAULT_PORT = 80;

    ProxyRules rules() {
        Stream<ProxyRule> variables =
                Stream.of(variable("https"), variable("http")).flatMap(Optional::stream);
        return new ProxyRules(
                Stream.concat(
                                settings.getProxies().stream()
                                        .filter(Proxy::isActive)
                                        .map(this::setting),
                                variables)
                        .toList(),
                Optional.ofNullable(ProxySelector.getDefault()).orElse(ProxySelector.of(null)));
    }

    HttpClient client() {
        ProxyRules rules = rules();
        return new ProxyLogin(RegistryAccess.newClient(rules), rules);
    }

    private ProxyRule setting(Proxy encrypted) {
        Proxy proxy = decrypted(encrypted);
        return new ProxyRule(
                Set.of("http", "https"),
                InetSocketAddress.createUnresolved(proxy.getHost(), proxy.getPort()),
                Optional.ofNullable(proxy.getUsername())
                        .filter(user -> !user.isBlank())
                        .map(user -> user + ":"
                                + Optional.ofNullable(proxy.getPassword()).orElse("")),
                ProxyExemptions.ofSettings(Optional.ofNullable(proxy.getNonProxyHosts())));
    }

    private Proxy decrypted(Proxy proxy) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
        if (!result.getProblems().isEmpty()) {
            throw Problem.of(
                            ProblemCode.CREDENTIALS_MISSING,
                            "the password of proxy " + proxy.getId() + " cannot be decrypted")
                    .found("an encrypted password in settings.xml that settings-security.xml does not open")
                    .why("an encrypted text would be sent as if it were the password")
                    .fix("mvn --encrypt-password   # and put what it prints into the proxy's <password>")
                    .exception();
        }
        return result.getProxy();
    }

    private Optional<ProxyRule> variable(String scheme) {
        String name = scheme + "_proxy";
        return value(name).or(() -> value("all_proxy")).map(text -> {
            URI uri = address(name, text);
            return new ProxyRule(
                    Set.of(scheme),
                    InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()),
                    Optional.ofNullable(uri.getUserInfo()),
                    ProxyExemptions.ofVariable(value("no_proxy")));
        });
    }

    /** In capitals or not: programs differ in which they set. */
    private Optional<String> value(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(key -> environment.getOrDefault(key, ""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static URI address(String name, String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, without the text: it may hold a password.
        }
        throw Problem.of(ProblemCode.CONFIGURATION, "the variable " + name.toUpperCase(Locale.ROOT) + " names no proxy")
                .found("a value that is not http://host:port")
                .why("the registry and GitHub are reached through the proxy that the environment names")
                .fix("export " + name.toUpperCase(Locale.ROOT) + "=http://proxy.example.com:3128")
                .exception();
    }

    /** Nothing of settings and environment: they hold secrets. */
    @Override
    public String toString() {
        return "the proxies of settings.xml and environment";
    }
}
