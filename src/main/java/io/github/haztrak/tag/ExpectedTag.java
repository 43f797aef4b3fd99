package io.github.haztrak.tag;

import io.github.haztrak.problem.Problem;
import io.github.haztrak.problem.ProblemCode;
import io.github.haztrak.problem.ReleaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tag that HEAD must carry.
 *
 * @param name its name
 * @param head what is checked out
 * @param format how tags are named
 */
record ExpectedTag(TagName name, Head head, TagFormat format) {

    /** Its tag object, which is the same here and on the remote. */
    TagObject proved(TagSource source) {
        Optional<RemoteTag> there = found(source.remote());
        if (there.filter(this::isLost).isPresent()) {
            return recovered(there.get(), source);
        }
        ReleaseException.throwIfAny(compared(there));
        return object().orElseThrow();
    }

    private Optional<RemoteTag> found(TagRemote remote) {
        try {
            return remote.find(name);
        } catch (ReleaseException unreachable) {
            List<Problem> problems = new ArrayList<>();
            if (here().isEmpty()) {
                problems.add(absent(Optional.empty()));
            }
            problems.addAll(unreachable.problems());
            if (here().isPresent() && object().isEmpty()) {
                problems.add(AnnotationProblems.unknown(name, head.commit()));
            }
            throw new ReleaseException(problems);
        }
    }

    /** Annotated there and on HEAD, and not so here: that is what checkouts do. */
    private boolean isLost(RemoteTag there) {
        return object().isEmpty() && there.annotated() && there.isOn(head.commit());
    }

    private TagObject recovered(RemoteTag there, TagSource source) {
        try {
            TagObject object = source.remote().recover(name, there);
            if (here().isPresent()) {
                source.events().fetchedAnnotation(name);
            } else {
                source.events().fetchedTag(name);
            }
            return object;
        } catch (ReleaseException failed) {
            throw new ReleaseException(lost(there, failed.problems()));
        }
    }

    /** That the checkout lost it is the answer only if the remote still has it. */
    private List<Problem> lost(RemoteTag there, List<Problem> failures) {
        List<Problem> problems = new ArrayList<>(failures);
        failures.stream()
                .filter(failure -> failure.code() == ProblemCode.REMOTE_UNREACHABLE)
                .findFirst()
                .ifPresent(failure -> problems.add(
                        here().isPresent()
                                ? AnnotationProblems.lostByCheckout(name, there, failure)
                                : AnnotationProblems.notCheckedOut(name, there, failure)));
        return problems;
    }

    private List<Problem> compared(Optional<RemoteTag> there) {
        boolean onHeadThere = there.filter(tag -> tag.isOn(head.commit())).isPresent();
        if (here().isEmpty()) {
            return List.of(onHeadThere ? AnnotationProblems.lightweight(name, head.commit()) : absent(there));
        }
        List<Problem> problems = new ArrayList<>();
        if (there.isEmpty()) {
            problems.add(TagProblems.notOnRemote(name));
        }
        if (object().isEmpty() && (there.isEmpty() || onHeadThere)) {
            problems.add(AnnotationProblems.lightweight(name, head.commit()));
        }
        there.filter(tag -> !tag.objectId().equals(idHere()))
                .map(tag -> TagProblems.moved(name, idHere(), tag))
                .ifPresent(problems::add);
        return problems;
    }

    private Problem absent(Optional<RemoteTag> there) {
        List<TagName> others = head.tags().stream()
                .map(TagAtHead::name)
                .filter(other -> format.versionOf(other).isPresent())
                .toList();
        if (!others.isEmpty()) {
            return TagProblems.differs(others, name, there);
        }
        return there.map(tag -> TagProblems.elsewhere(head, name, tag))
                .orElseGet(() -> TagProblems.missing(head, name));
    }

    private String idHere() {
        return object().map(TagObject::id).orElse(head.commit().hex());
    }

    private Optional<TagObject> object() {
        return here().flatMap(TagAtHead::object);
    }

    private Optional<TagAtHead> here() {
        return head.tags().stream().filter(tag -> tag.name().equals(name)).findFirst();
    }
}
