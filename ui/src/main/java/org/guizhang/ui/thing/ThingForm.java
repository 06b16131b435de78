package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingRegister;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.Links;
import org.guizhang.ui.shell.TextLimit;
import org.guizhang.ui.shell.Texts;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** What is filled in of a thing: its name, where it stands, and the fields of its kind. */
class ThingForm extends Div {
    private final RegisterKind kind;
    private final @Nullable Thing thing;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField name = new TextField();
    private final ComboBox<Site> site = new ComboBox<>(t("things.site"));
    private final ComboBox<Site.Area> area = new ComboBox<>();
    private final List<ThingFieldInput> inputs = new ArrayList<>();

    /**
     * @param thing null: a new one
     * @param places of the business, closed ones too
     */
    ThingForm(ThingRegister register, RegisterKind kind, @Nullable Thing thing, List<Site> places) {
        this.kind = kind;
        this.thing = thing;
        addClassName("gz-form");
        var called = kind.declared().identifiedBy();
        name.setLabel(called == null ? t("things.name") : Texts.said(called));
        TextLimit.of(name, Thing.MAX_NAME);
        name.setAutofocus(thing == null);
        name.setValue(thing == null ? "" : thing.name());
        errors.field("/name", name);
        add(errors, name);
        place(places);
        for (var field : kind.fields()) {
            if (ThingFieldInput.isOffered(field)) {
                var present = thing == null ? null : thing.fields().get(field.key());
                var input = ThingFieldInput.of(register, kind, field, present, errors);
                inputs.add(input);
                add(input.component());
                help(field.key(), input.component());
            }
        }
    }

    /** @param back where the way out leads */
    ThingForm ends(String action, String back, Consumer<Thing.Entry> store) {
        var save = new Button(t(action), click -> errors.attempt(() -> store.accept(entry())));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var actions = new Div(save, Links.button(back, t("cancel"), false));
        actions.addClassName("gz-actions");
        add(actions);
        return this;
    }

    private void place(List<Site> places) {
        site.setItemLabelGenerator(one -> Texts.said(one.name()));
        area.setLabel(t("things.optional", t("things.area")));
        area.setItemLabelGenerator(one -> Texts.said(one.name()));
        area.setClearButtonVisible(true);
        errors.field("/site", site).field("/area", area);
        var open = places.stream().filter(one -> !one.closed() || isHere(one)).toList();
        if (kind.declared().acrossSites() || open.isEmpty()) {
            return;
        }
        site.setItems(open);
        site.addValueChangeListener(change -> areas(change.getValue()));
        open.stream().filter(this::isHere).findFirst().ifPresent(site::setValue);
        if (thing == null && open.size() == 1) {
            site.setValue(open.get(0));
        }
        add(site, area);
    }

    private void help(String field, Component input) {
        var said = kind.declared().help().get(field);
        var unit = kind.declared().units().get(field);
        if (input instanceof HasHelper helped && (said != null || unit != null)) {
            helped.setHelperText(Stream.of(Optional.ofNullable(unit), Optional.ofNullable(said))
                    .flatMap(Optional::stream)
                    .map(Texts::said)
                    .collect(Collectors.joining(" · ")));
        }
    }

    private boolean isHere(Site one) {
        return thing != null && one.id().equals(thing.site());
    }

    private void areas(@Nullable Site chosen) {
        var parts = chosen == null
                ? List.<Site.Area>of()
                : chosen.areas().stream()
                        .filter(one ->
                                !one.closed() || (thing != null && one.id().equals(thing.area())))
                        .toList();
        area.setItems(parts);
        area.setVisible(!parts.isEmpty());
        parts.stream()
                .filter(one -> thing != null && one.id().equals(thing.area()))
                .findFirst()
                .ifPresent(area::setValue);
    }

    private Thing.Entry entry() {
        Map<String, JsonNode> values = new HashMap<>();
        if (thing != null) {
            values.putAll(thing.fields());
        }
        inputs.forEach(input -> values.put(input.field().key(), input.value().get()));
        return new Thing.Entry(
                kind.id(),
                site.isEmpty() ? null : site.getValue().id(),
                site.isEmpty() || area.isEmpty() ? null : area.getValue().id(),
                name.getValue(),
                values);
    }
}
