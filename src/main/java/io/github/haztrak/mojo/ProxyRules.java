package io.github.haztrak.mojo;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The proxies of a build: the first whose rule fits, else what the JVM was told by its system properties. */
final class ProxyRules extends ProxySelector {
    private final List<ProxyRule> rules;
    private final ProxySelector jvm;

    ProxyRules(List<ProxyRule> rules, ProxySelector jvm) {
        this.rules = List.copyOf(rules);
        this.jvm = jvm;
    }

    Optional<ProxyRule> rule(URI uri) {
        return rules.stream().filter(rule -> rule.leadsTo(uri)).findFirst();
    }

    @Override
    public List<Proxy> select(URI uri) {
        return rule(uri)
                .map(rule -> List.of(new Proxy(Proxy.Type.HTTP, rule.address())))
                .orElseGet(() -> jvm.select(uri));
    }

    /** There is no second way to fall back on. */
    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        jvm.connectFailed(uri, address, failure);
    }
}
