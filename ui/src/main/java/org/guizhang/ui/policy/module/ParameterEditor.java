package org.guizhang.ui.policy.module;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Module;
import org.guizhang.policy.draft.Modules;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Relation;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;
import org.guizhang.ui.shell.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's work on a draft: each change is stored at once, and what could not be stored is kept until it can. Values
 * that contradict one another wait for each other, so that two are changed one after the other and stored together.
 */
public class ParameterEditor implements Saving {
    /** Stores values in a module's draft that is at a revision. */
    public interface Store {
        Module set(UUID module, Map<String, JsonNode> values, int revision);
    }

    private final Modules modules;
    private final DraftParameters parameters;
    private final Store store;
    private final Template template;
    private final Map<String, Trade.Default> presets;
    private final Map<String, JsonNode> unsaved = new LinkedHashMap<>();

    /** Whose values stand on the screen and nowhere else, since no such value is allowed. */
    private final Set<String> forbidden = new LinkedHashSet<>();

    private Module module;
    private List<Relation> broken = List.of();
    private final List<SerializableRunnable> readers = new ArrayList<>();
    private SerializableRunnable saved = () -> {};
    private SerializableRunnable stale = () -> {};

    ParameterEditor(Modules modules, DraftParameters parameters, Module module) {
        this(modules, parameters, module, parameters::set);
    }

    /** @param store what stores instead of {@link DraftParameters#set} */
    public ParameterEditor(Modules modules, DraftParameters parameters, Module module, Store store) {
        this.modules = modules;
        this.parameters = parameters;
        this.store = store;
        this.module = module;
        this.template = modules.templateOf(module.id());
        this.presets = modules.presetsOf(module.id());
        this.broken = broken(module.parameters());
    }

    public Template template() {
        return template;
    }

    /** What the trade of the business suggests for a parameter; null where it goes by the template. */
    Trade.@Nullable Default preset(String parameter) {
        return presets.get(parameter);
    }

    public Module module() {
        return module;
    }

    @Override
    public void listen(SerializableRunnable whenSaved, SerializableRunnable whenStale) {
        saved = whenSaved;
        stale = whenStale;
    }

    /** What to do whenever a value has changed, whoever typed it. */
    public void read(SerializableRunnable again) {
        readers.add(again);
    }

    /** Every value as it stands on the screen. */
    Map<String, JsonNode> values() {
        var values = new HashMap<>(module.parameters());
        values.putAll(unsaved);
        return values;
    }

    @Override
    public boolean refuses() {
        return !forbidden.isEmpty();
    }

    @Override
    public boolean waits() {
        return broken.stream()
                .flatMap(relation -> relation.parameters().stream())
                .anyMatch(unsaved::containsKey);
    }

    /** What the values on the screen contradict. */
    public List<Relation> broken() {
        return broken;
    }

    /** What a value on the screen contradicts, what to do about it, and that it waits; null if it fits the rest. */
    @Nullable
    String contradiction(String key) {
        for (var relation : broken) {
            if (relation.parameters().contains(key)) {
                var remedy = relation.remedy(template, values(), key).in(Messages.locale());
                var waits = relation.parameters().stream().anyMatch(unsaved::containsKey);
                return waits ? t("draft.together", remedy) : remedy;
            }
        }
        return null;
    }

    /** Whether everything on the screen is stored: nothing waits, and nothing was refused. */
    public boolean isStored() {
        return unsaved.isEmpty() && forbidden.isEmpty();
    }

    /** Whether the value of one parameter is stored as it stands on the screen. */
    boolean isStored(String key) {
        return !unsaved.containsKey(key) && !forbidden.contains(key);
    }

    /** Stores a checked value with all that still wait. */
    void put(String key, JsonNode value) {
        forbidden.remove(key);
        unsaved.put(key, value);
        save();
    }

    /** A value that is not allowed stays on the screen; the one stored before it still holds. */
    void refuse(String key) {
        unsaved.remove(key);
        forbidden.add(key);
        broken = broken(values());
        saved.run();
        reread();
    }

    /** Reads what was stored beside this draft, such as the name of the business that another module has asked for. */
    public void refresh() {
        module = modules.get(module.id());
        reread();
    }

    @Override
    public void insist() {
        module = modules.get(module.id());
        save();
    }

    private void save() {
        try {
            var fitting = fitting();
            if (!fitting.isEmpty()) {
                module = store.set(module.id(), Map.copyOf(fitting), module.revision());
                unsaved.keySet().removeAll(fitting.keySet());
            }
            broken = broken(values());
            saved.run();
        } catch (Conflict faster) {
            stale.run();
        } catch (Rejected refused) {
            // Nothing that is refused may hold up what is typed next; the field still shows it.
            forbidden.addAll(unsaved.keySet());
            unsaved.clear();
            saved.run();
            throw refused;
        } finally {
            reread();
        }
    }

    /** What is not stored yet and can be: a value that would break a relation waits for the one it breaks it with. */
    private Map<String, JsonNode> fitting() {
        var known = broken(module.parameters());
        var fitting = new LinkedHashMap<>(unsaved);
        Set<String> waiting;
        do {
            var tried = new HashMap<>(module.parameters());
            tried.putAll(fitting);
            waiting = broken(tried).stream()
                    .filter(relation -> !known.contains(relation))
                    .flatMap(relation -> relation.parameters().stream())
                    .collect(Collectors.toSet());
        } while (fitting.keySet().removeAll(waiting));
        return fitting;
    }

    private List<Relation> broken(Map<String, JsonNode> values) {
        var fit = template.relations().stream().allMatch(relation -> relation.holds(template, values));
        return fit ? List.of() : parameters.contradictions(module.id(), values);
    }

    private void reread() {
        broken = broken(values());
        // A reader may bring another one, such as the card of a value that does not fit.
        List.copyOf(readers).forEach(SerializableRunnable::run);
    }
}
