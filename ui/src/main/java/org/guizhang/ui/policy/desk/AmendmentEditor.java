package org.guizhang.ui.policy.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.amend.AffectedElement;
import org.guizhang.policy.amend.Amended;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.amend.Locked;
import org.guizhang.policy.amend.Targets;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.resolve.Resolved;
import org.guizhang.policy.resolve.TextPreview;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Text;
import org.guizhang.template.Template;
import org.guizhang.ui.policy.module.Saving;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work on the words of a draft: each change is stored at once; what somebody else has overtaken waits, with
 * everything that was typed, until the person insists or lets it go.
 */
class AmendmentEditor implements Saving {
    private final Modules modules;
    private final Amendments amendments;
    private final Template template;
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();
    private final List<SerializableRunnable> readers = new ArrayList<>();
    private Module module;
    private SerializableRunnable saved = () -> {};
    private SerializableRunnable stale = () -> {};
    private SerializableRunnable insisted = () -> {};

    AmendmentEditor(Modules modules, Amendments amendments, UUID id) {
        this.modules = modules;
        this.amendments = amendments;
        this.module = modules.get(id);
        this.template = modules.templateOf(id);
    }

    Module module() {
        return module;
    }

    UUID id() {
        return module.id();
    }

    Template template() {
        return template;
    }

    /** Of the template: its members are called by it. */
    int format() {
        return template.source().document().path("format").asInt(1);
    }

    List<Amendment> made() {
        return module.amendments();
    }

    /** The template with the changes in it, placeholders open. */
    Amended amended() {
        return Amended.of(template, made());
    }

    /** As readers would see it. */
    Resolved resolved() {
        return modules.preview(id(), Map.of());
    }

    TextPreview preview() {
        return new TextPreview(amended().template(), module.parameters());
    }

    Locked locked() {
        return Locked.of(template, made());
    }

    /** How placeholders are called in each language. */
    Map<Locale, PlaceholderNames> names() {
        var whole = amended().template();
        var words = new TextPreview(whole, module.parameters());
        return Map.of(
                Languages.CHINESE, new PlaceholderNames(words, whole, Languages.CHINESE),
                Languages.ENGLISH, new PlaceholderNames(words, whole, Languages.ENGLISH));
    }

    /** The changes to a thing and to what belongs to it. */
    List<Amendment> of(String target) {
        return made().stream()
                .filter(a -> a.change().target().equals(target)
                        || a.change().target().startsWith(target + "/"))
                .toList();
    }

    /** The change of a kind to a target. */
    <C extends Change> Optional<Amendment> of(String target, Class<C> kind) {
        return made().stream()
                .filter(a -> kind.isInstance(a.change()) && a.change().target().equals(target))
                .findFirst();
    }

    /** The change that brought an own thing. */
    Optional<Change.Add> addition(String target) {
        return of(target, Change.Add.class).map(a -> (Change.Add) a.change());
    }

    @Override
    public void listen(SerializableRunnable whenSaved, SerializableRunnable whenStale) {
        saved = whenSaved;
        stale = whenStale;
    }

    /** Whether nothing waits. */
    boolean isStored() {
        return waiting.isEmpty();
    }

    /** What to do once everything that waited is stored. */
    void afterInsisting(SerializableRunnable again) {
        insisted = again;
    }

    /** What to do whenever something was stored. */
    void read(SerializableRunnable again) {
        readers.add(again);
    }

    /** Stores a change; answers what was made, nothing while somebody else's work is in the way. */
    Optional<Amendment> make(Change change, @Nullable String reason) {
        return make(change, reason, List.of());
    }

    /** The same for a removal, with what was shown to go along. */
    Optional<Amendment> make(Change change, @Nullable String reason, List<AffectedElement> along) {
        var targets = along.stream().map(AffectedElement::target).collect(Collectors.toSet());
        var made = new ArrayList<Amendment>();
        attempt(change.slot(), () -> {
            var done = amendments.make(id(), change, reason, targets, module.revision());
            made.add(done.amendment());
            module = done.module();
        });
        return made.stream().findFirst();
    }

    /** What of the business goes along when something is taken out. */
    List<AffectedElement> along(Change change) {
        return AffectedElement.of(template, made(), change);
    }

    /** What people call something that was taken out, own things too. */
    Text name(String target) {
        return Targets.of(template, made()).name(target);
    }

    /** Takes changes back, all or none. */
    boolean takeBack(List<Amendment> gone) {
        if (gone.isEmpty()) {
            return true;
        }
        var ids = gone.stream().map(Amendment::id).collect(Collectors.toSet());
        return attempt("takeBack " + ids, () -> module = amendments.takeBack(id(), ids, module.revision()));
    }

    /** Stores a change, or takes the one of its slot back where the template says the same. */
    void settle(Change change, boolean same) {
        if (same) {
            takeBack(made().stream()
                    .filter(a -> a.change().slot().equals(change.slot()))
                    .toList());
        } else {
            make(change, null);
        }
    }

    /** Gives an own thing other content. */
    void rewriteOwn(Change.Add own, ObjectNode content) {
        var other = new Change.Add(own.into(), own.key(), own.before(), own.after(), content);
        var there = of(own.target(), Change.Add.class).orElseThrow();
        attempt(
                other.slot(),
                () -> module = amendments
                        .change(id(), there.id(), other, there.reason(), module.revision())
                        .module());
    }

    @Override
    public void insist() {
        module = modules.get(id());
        var again = List.copyOf(waiting.values());
        waiting.clear();
        again.forEach(Runnable::run);
        if (waiting.isEmpty()) {
            insisted.run();
        }
    }

    private boolean attempt(String slot, Runnable work) {
        try {
            work.run();
        } catch (Conflict overtaken) {
            if (overtaken.kind() != Conflict.Kind.STALE_VERSION) {
                throw overtaken;
            }
            waiting.put(slot, () -> attempt(slot, work));
            stale.run();
            return false;
        }
        waiting.remove(slot);
        saved.run();
        readers.forEach(SerializableRunnable::run);
        return true;
    }
}
