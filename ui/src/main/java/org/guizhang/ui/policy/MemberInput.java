package org.guizhang.ui.policy;

import static org.guizhang.ui.policy.Said.said;
import static org.guizhang.ui.shell.Words.t;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.guizhang.shared.Text;
import org.guizhang.template.Position;
import org.guizhang.ui.shell.ErrorSummary;
import org.jspecify.annotations.Nullable;

/** The field for one member of an artefact; null is a member that is not there. */
interface MemberInput {
    Component component();

    void show(JsonNode value);

    @Nullable
    JsonNode read();

    /** Ties the field to what may be wrong with it. */
    default void tie(ErrorSummary errors, String pointer) {}

    /** The field for a member in a manuscript. */
    static MemberInput of(PartForm.Member member, Manuscript manuscript, List<Position> positions) {
        var label = t("member." + member.name());
        return switch (member.kind()) {
            case TEXT -> new Bilingual(label, manuscript);
            case CHOICE -> choice(label, member);
            case NUMBER, TIME, DURATION -> new ValueInput(label, member.kind(), manuscript);
            case FLAG -> new Flag(label);
            case POSITION -> position(label, positions, member.needed());
            case POSITIONS -> new Several(positions);
            case RULE -> new Rule(label);
            case OPTIONS -> new Options(label);
            case STEP -> new ConsequenceInput(manuscript);
        };
    }

    private static MemberInput choice(String label, PartForm.Member member) {
        return new One(
                label,
                member.choices(),
                choice -> switch (member.name()) {
                    case "answer" -> t("answer." + choice);
                    case "type" -> t("field." + choice);
                    default -> t("choice." + member.name() + "." + choice);
                },
                member.needed());
    }

    private static MemberInput position(String label, List<Position> positions, boolean needed) {
        return new One(
                label,
                positions.stream().map(Position::key).toList(),
                key -> positions.stream()
                        .filter(p -> p.key().equals(key))
                        .map(p -> said(p.title()))
                        .findFirst()
                        .orElse(key),
                needed);
    }

    /** A text in both languages. */
    class Bilingual implements MemberInput {
        private final BilingualField field;

        Bilingual(String label, Manuscript manuscript) {
            field = new BilingualField(label, manuscript.names());
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            field.show(new Text(value.path("zh").asText(), value.path("en").asText()));
        }

        @Override
        public @Nullable JsonNode read() {
            return OwnText.isBlank(field.raw()) ? null : OwnText.content(field.raw());
        }

        @Override
        public void tie(ErrorSummary errors, String pointer) {
            errors.field(pointer + "/zh", field.zh()).field(pointer + "/en", field.en());
        }
    }

    /** One of several. What stands there and is not among them stays as it is. */
    class One implements MemberInput {
        private final Select<String> field = new Select<>();
        private final List<String> choices;
        private JsonNode other = NullNode.getInstance();

        One(
                String label,
                List<String> choices,
                com.vaadin.flow.component.ItemLabelGenerator<String> words,
                boolean needed) {
            this.choices = choices;
            field.setLabel(label);
            field.setItems(choices);
            field.setItemLabelGenerator(choice -> choice == null ? t("member.none") : words.apply(choice));
            field.setEmptySelectionAllowed(!needed);
            field.setEmptySelectionCaption(t("member.none"));
            if (needed && !choices.isEmpty()) {
                field.setValue(choices.get(0));
            }
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            if (value.isTextual() && choices.contains(value.asText())) {
                field.setValue(value.asText());
            } else {
                other = value;
                field.setEmptySelectionAllowed(true);
                field.setEmptySelectionCaption(t("member.kept"));
                field.clear();
            }
        }

        @Override
        public @Nullable JsonNode read() {
            var chosen = field.getValue();
            if (chosen != null) {
                return TextNode.valueOf(chosen);
            }
            return other.isNull() ? null : other;
        }

        @Override
        public void tie(ErrorSummary errors, String pointer) {
            errors.field(pointer, field);
        }
    }

    /** Yes, or not there. */
    class Flag implements MemberInput {
        private final Checkbox field;

        Flag(String label) {
            field = new Checkbox(label);
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            field.setValue(value.asBoolean());
        }

        @Override
        public @Nullable JsonNode read() {
            return field.getValue() ? BooleanNode.TRUE : null;
        }
    }

    /** Positions, in their own order. */
    class Several implements MemberInput {
        private final NewClause.Positions field;
        private final List<Position> positions;

        Several(List<Position> positions) {
            this.positions = positions;
            field = new NewClause.Positions(positions);
            field.setLabel(t("member.filledBy"));
            field.setHelperText("");
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            var keys = new LinkedHashSet<String>();
            value.forEach(key -> keys.add(key.asText()));
            field.setValue(keys);
        }

        @Override
        public @Nullable JsonNode read() {
            var list = JsonNodeFactory.instance.arrayNode();
            positions.stream()
                    .map(Position::key)
                    .filter(field.getValue()::contains)
                    .forEach(list::add);
            return list.isEmpty() ? null : list;
        }
    }

    /** An expression. */
    class Rule implements MemberInput {
        private final TextField field;

        Rule(String label) {
            field = new TextField(label);
            field.setHelperText(t("member.rule.help"));
            field.setManualValidation(true);
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            field.setValue(value.asText());
        }

        @Override
        public @Nullable JsonNode read() {
            return field.getValue().isBlank()
                    ? null
                    : TextNode.valueOf(field.getValue().strip());
        }

        @Override
        public void tie(ErrorSummary errors, String pointer) {
            errors.field(pointer, field);
        }
    }

    /** The choices of a new thing: a line each, both languages apart by a bar. */
    class Options implements MemberInput {
        private final TextArea field;

        Options(String label) {
            field = new TextArea(label);
            field.setHelperText(t("member.options.help"));
            field.setManualValidation(true);
        }

        @Override
        public Component component() {
            return field;
        }

        @Override
        public void show(JsonNode value) {
            var lines = new ArrayList<String>();
            value.forEach(option -> lines.add(option.path("title").path("zh").asText() + " | "
                    + option.path("title").path("en").asText()));
            field.setValue(String.join("\n", lines));
        }

        @Override
        public @Nullable JsonNode read() {
            var list = JsonNodeFactory.instance.arrayNode();
            field.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
                var bar = line.indexOf('|');
                var zh = bar < 0 ? line : line.substring(0, bar);
                var en = bar < 0 ? "" : line.substring(bar + 1);
                list.addObject().set("title", OwnText.content(new Text(zh.strip(), en.strip())));
            });
            return list.isEmpty() ? null : list;
        }

        @Override
        public void tie(ErrorSummary errors, String pointer) {
            errors.field(pointer, field);
        }
    }
}
