package io.github.haztrak.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token allows or a request needs: single actions such as {@code repository:octo/server:push}. */
record AccessScopes(Set<String> actions) {

    AccessScopes {
        actions = Collections.unmodifiableSet(new LinkedHashSet<>(actions));
    }

    static AccessScopes none() {
        return new AccessScopes(Set.of());
    }

    static AccessScopes of(String repository, String actions) {
        return parse(List.of("repository:" + repository + ":" + actions));
    }

    /** Scope parameters, each with one or several blank-separated scopes of one or several comma-separated actions. */
    static AccessScopes parse(Collection<String> parameters) {
        return new AccessScopes(parameters.stream()
                .flatMap(parameter -> Arrays.stream(parameter.split(" ")))
                .filter(scope -> scope.indexOf(':') >= 0)
                .flatMap(scope ->
                        Arrays.stream(actionsOf(scope).split(",")).map(action -> resourceOf(scope) + ":" + action))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    AccessScopes and(AccessScopes more) {
        Set<String> both = new LinkedHashSet<>(actions);
        both.addAll(more.actions);
        return new AccessScopes(both);
    }

    boolean covers(AccessScopes needed) {
        return actions.containsAll(needed.actions);
    }

    /** What is left where nobody may push to some repositories. */
    AccessScopes withoutPush(Set<String> repositories) {
        return new AccessScopes(actions.stream()
                .filter(action -> !actionsOf(action).equals("push")
                        || !repositories.contains(resourceOf(action).replaceFirst("^repository:", "")))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** As a token's claim {@code access} writes it. */
    JsonNode claim() {
        return actions.stream()
                .map(AccessScopes::resourceOf)
                .distinct()
                .map(resource -> Json.object()
                        .put("type", resource.replaceFirst(":.*", ""))
                        .put("name", resource.replaceFirst("^[^:]*:", ""))
                        .<ObjectNode>set(
                                "actions",
                                Stream.of(actionsOn(resource).split(","))
                                        .map(TextNode::valueOf)
                                        .collect(Json.toArray())))
                .collect(Json.toArray());
    }

    /** As a challenge writes it: actions of one resource joined. */
    @Override
    public String toString() {
        return actions.stream()
                .map(AccessScopes::resourceOf)
                .distinct()
                .map(resource -> resource + ":" + actionsOn(resource))
                .collect(Collectors.joining(" "));
    }

    private String actionsOn(String resource) {
        return actions.stream()
                .filter(action -> resourceOf(action).equals(resource))
                .map(AccessScopes::actionsOf)
                .collect(Collectors.joining(","));
    }

    private static String resourceOf(String scope) {
        return scope.substring(0, scope.lastIndexOf(':'));
    }

    private static String actionsOf(String scope) {
        return scope.substring(scope.lastIndexOf(':') + 1);
    }
}
