package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guizhang.policy.amend.Change;
import org.guizhang.shared.Json;
import org.guizhang.template.TemplatePosition;
import org.guizhang.ui.shell.ErrorSummary;
import org.guizhang.ui.shell.UnsavedText;
import org.jspecify.annotations.Nullable;

/** A plain form for an artefact or a part of one, made from what may be set there. */
class PartDialog extends Dialog {
    private final Map<PartForm.Member, MemberInput> inputs = new LinkedHashMap<>();
    private final ErrorSummary errors = new ErrorSummary();
    private final Div form = new Div(errors);

    private PartDialog(
            AmendmentEditor amendmentEditor,
            List<TemplatePosition> positions,
            String title,
            List<PartForm.Member> members,
            @Nullable JsonNode now,
            String pointer,
            String about) {
        setHeaderTitle(title);
        addClassName("gz-editor");
        form.addClassName("gz-form");
        UnsavedText.about(form, about);
        for (var member : members) {
            var input = MemberInput.of(member, amendmentEditor, positions, about);
            input.tie(errors, pointer + "/" + member.name());
            if (now != null && now.has(member.name())) {
                input.show(now.get(member.name()));
            }
            inputs.put(member, input);
            form.add(input.component());
        }
        add(form);
    }

    /** A new part of a list, such as {@code checklists/closing-check/items}. */
    static PartDialog add(
            AmendmentEditor amendmentEditor,
            List<TemplatePosition> positions,
            String into,
            String kind,
            @Nullable Integer occurrence,
            Runnable after) {
        var dialog = new PartDialog(
                amendmentEditor,
                positions,
                t("part.add." + list(kind)),
                PartForm.of(kind, amendmentEditor.format()),
                null,
                "/change/content",
                into);
        return dialog.with(
                t("part.add." + list(kind)),
                () -> {
                    var content = dialog.content();
                    if (occurrence != null) {
                        content.put("occurrence", occurrence);
                    }
                    return amendmentEditor
                            .make(new Change.Add(into, null, null, null, content), null)
                            .isPresent();
                },
                after);
    }

    /** Another artefact or part: what differs from the template is stored, what is the same again is taken back. */
    static PartDialog change(
            AmendmentEditor amendmentEditor,
            List<TemplatePosition> positions,
            String target,
            String kind,
            JsonNode now,
            @Nullable JsonNode base,
            Runnable after) {
        var members = PartForm.of(kind, amendmentEditor.format()).stream()
                .filter(member -> member.kind() != PartForm.Kind.OPTIONS)
                .toList();
        var own = amendmentEditor.addition(target);
        var pointer = own.isPresent() ? "/change/content" : "/change/members";
        var dialog = new PartDialog(amendmentEditor, positions, t("part.change"), members, now, pointer, target);
        return dialog.with(
                t("save"),
                () -> {
                    if (own.isPresent()) {
                        var content = own.get().content().deepCopy();
                        dialog.write(content, content);
                        amendmentEditor.rewriteOwn(own.get(), content);
                    } else {
                        var changed = amendmentEditor
                                .of(target, Change.Adjust.class)
                                .map(a -> ((Change.Adjust) a.change()).members().deepCopy())
                                .orElseGet(JsonNodeFactory.instance::objectNode);
                        dialog.adjust(changed, base == null ? now : base);
                        amendmentEditor.settle(new Change.Adjust(target, changed), changed.isEmpty());
                    }
                    return true;
                },
                after);
    }

    private ObjectNode content() {
        var content = JsonNodeFactory.instance.objectNode();
        write(content, content);
        return content;
    }

    private void write(ObjectNode into, ObjectNode before) {
        inputs.forEach((member, input) -> {
            var value = input.read();
            if (value == null && !member.needed()) {
                into.remove(member.name());
            } else if (value == null && member.kind() == PartForm.Kind.TEXT) {
                into.set(member.name(), OwnText.content(new org.guizhang.shared.Text("", "")));
            } else if (value != null) {
                into.set(member.name(), value);
            } else if (!before.has(member.name())) {
                into.remove(member.name());
            }
        });
    }

    /** Leaves in {@code changed} exactly what differs from the template. */
    private void adjust(ObjectNode changed, JsonNode base) {
        inputs.forEach((member, input) -> {
            var value = input.read();
            var was = base.get(member.name());
            if (same(value, was)) {
                changed.remove(member.name());
            } else if (value == null) {
                changed.putNull(member.name());
            } else {
                changed.set(member.name(), value);
            }
        });
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && (other == null || other.isNull() || (other.isBoolean() && !other.asBoolean()));
        }
        return Json.canonical(Map.of("value", one)).equals(Json.canonical(Map.of("value", other)));
    }

    private static String list(String kind) {
        return kind.substring(kind.lastIndexOf('/') + 1);
    }

    private PartDialog with(String action, java.util.function.BooleanSupplier work, Runnable after) {
        var save = new Button(
                action,
                click -> errors.check(() -> {
                    var done = work.getAsBoolean();
                    close();
                    if (done) {
                        errors.stored();
                        after.run();
                    }
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(t("cancel"), click -> close()), save);
        return this;
    }
}
