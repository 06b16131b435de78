package org.guizhang.ui.policy.desk;

import static org.guizhang.ui.shell.Messages.t;
import static org.guizhang.ui.shell.Texts.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.vaadin.flow.component.Component;
import java.util.List;
import org.guizhang.template.TemplatePosition;
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

    /**
     * The field for a member in a draft.
     *
     * @param path where the artefact or part stands, such as {@code records/cash-deposit/rules}
     */
    static MemberInput of(
            PartForm.Member member, AmendmentEditor editor, List<TemplatePosition> positions, String path) {
        // Format 2 asks how much fails, format 1 whether the whole does.
        var graded = member.name().equals("critical") && member.kind() == PartForm.Kind.CHOICE;
        var label = graded ? t("compare.member.critical") : t("member." + member.name());
        return switch (member.kind()) {
            case TEXT -> new BilingualInput(label, editor);
            case CHOICE -> choice(label, member);
            case NUMBER, TIME, DURATION -> new ValueInput(label, member.kind(), editor);
            case FLAG -> new FlagInput(label);
            case POSITION -> position(label, positions, member.needed());
            case POSITIONS -> new PositionsInput(positions);
            case RULE -> new RuleInput(label, RuleFields.of(editor, path));
            case OPTIONS -> new OptionsInput(label);
            case STEP -> new ConsequenceInput(editor);
        };
    }

    private static MemberInput choice(String label, PartForm.Member member) {
        return new ChoiceInput(
                label,
                member.choices(),
                choice -> switch (member.name()) {
                    case "answer" -> t("answer." + choice);
                    case "type" -> t("field." + choice);
                    default -> t("choice." + member.name() + "." + choice);
                },
                member.needed());
    }

    private static MemberInput position(String label, List<TemplatePosition> positions, boolean needed) {
        return new ChoiceInput(
                label,
                positions.stream().map(TemplatePosition::key).toList(),
                key -> positions.stream()
                        .filter(p -> p.key().equals(key))
                        .map(p -> said(p.title()))
                        .findFirst()
                        .orElse(key),
                needed);
    }
}
