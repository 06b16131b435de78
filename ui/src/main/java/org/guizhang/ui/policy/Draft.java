package org.guizhang.ui.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;

/** Somebody's work on a draft: each change is stored at once, and what could not be stored is kept until it can. */
class Draft implements Saving {
    private final Modules modules;
    private final Template template;
    private final Map<String, JsonNode> unsaved = new LinkedHashMap<>();
    private Module module;
    private final List<SerializableRunnable> readers = new ArrayList<>();
    private SerializableRunnable saved = () -> {};
    private SerializableRunnable stale = () -> {};

    Draft(Modules modules, Module module) {
        this.modules = modules;
        this.module = module;
        this.template = modules.templateOf(module.id());
    }

    Template template() {
        return template;
    }

    Module module() {
        return module;
    }

    @Override
    public void listen(SerializableRunnable whenSaved, SerializableRunnable whenStale) {
        saved = whenSaved;
        stale = whenStale;
    }

    /** What to do whenever a value has changed, whoever typed it. */
    void read(SerializableRunnable again) {
        readers.add(again);
    }

    /** Every value as it stands on the screen. */
    Map<String, JsonNode> values() {
        var values = new HashMap<>(module.parameters());
        values.putAll(unsaved);
        return values;
    }

    /** Stores a checked value with all that still wait. */
    void put(String key, JsonNode value) {
        unsaved.put(key, value);
        save();
    }

    @Override
    public void insist() {
        module = modules.get(module.id());
        save();
    }

    private void save() {
        try {
            module = modules.set(module.id(), Map.copyOf(unsaved), module.revision());
            unsaved.clear();
            saved.run();
        } catch (Conflict faster) {
            stale.run();
        } catch (Rejected refused) {
            // Nothing that is refused may hold up what is typed next; the field still shows it.
            unsaved.clear();
            throw refused;
        } finally {
            readers.forEach(SerializableRunnable::run);
        }
    }
}
