package org.guizhang.ui.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.policy.Module;
import org.guizhang.policy.Modules;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Rejected;
import org.guizhang.template.Template;
import org.guizhang.template.Trade;
import org.jspecify.annotations.Nullable;

/** Somebody's work on a draft: each change is stored at once, and what could not be stored is kept until it can. */
public class Draft implements Saving {
    /** Stores values in a module's draft that is at a revision. */
    public interface Store {
        Module set(UUID module, Map<String, JsonNode> values, int revision);
    }

    private final Modules modules;
    private final Store store;
    private final Template template;
    private final Map<String, Trade.Default> presets;
    private final Map<String, JsonNode> unsaved = new LinkedHashMap<>();
    private Module module;
    private final List<SerializableRunnable> readers = new ArrayList<>();
    private SerializableRunnable saved = () -> {};
    private SerializableRunnable stale = () -> {};

    Draft(Modules modules, Module module) {
        this(modules, module, modules::set);
    }

    /** @param store what stores instead of {@link Modules#set} */
    public Draft(Modules modules, Module module, Store store) {
        this.modules = modules;
        this.store = store;
        this.module = module;
        this.template = modules.templateOf(module.id());
        this.presets = modules.presetsOf(module.id());
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
    void read(SerializableRunnable again) {
        readers.add(again);
    }

    /** Every value as it stands on the screen. */
    Map<String, JsonNode> values() {
        var values = new HashMap<>(module.parameters());
        values.putAll(unsaved);
        return values;
    }

    /** Whether nothing waits. */
    boolean isStored() {
        return unsaved.isEmpty();
    }

    /** Stores a checked value with all that still wait. */
    void put(String key, JsonNode value) {
        unsaved.put(key, value);
        save();
    }

    /** Reads what was stored beside this draft, such as the name of the business that another module has asked for. */
    public void refresh() {
        module = modules.get(module.id());
        readers.forEach(SerializableRunnable::run);
    }

    @Override
    public void insist() {
        module = modules.get(module.id());
        save();
    }

    private void save() {
        try {
            module = store.set(module.id(), Map.copyOf(unsaved), module.revision());
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
