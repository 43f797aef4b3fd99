package io.github.haztrak.testing;

import java.util.Set;

/** What one user, or anybody when {@code user} is {@code *}, may do in repositories whose name starts with the prefix. */
record Grant(String user, String prefix, Set<String> actions) {
    Grant {
        actions = Set.copyOf(actions);
    }

    boolean covers(String name, String who) {
        return name.startsWith(prefix) && (user.equals("*") || user.equals(who));
    }
}
