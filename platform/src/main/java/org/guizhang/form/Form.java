package org.guizhang.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guizhang.form.internal.AnswerReader;
import org.guizhang.form.internal.FormModel;
import org.guizhang.form.internal.Judging;
import org.guizhang.rule.Type;

/** One form of a template or of an edition, ready to read and to judge what is filled in. Immutable. */
public final class Form {
    private final FormModel model;

    private Form(FormModel model) {
        this.model = model;
    }

    /**
     * Reads the form and compiles its rules.
     *
     * @param form of format 1 or 2
     * @param types of the parameters, by key
     * @param values of the parameters, by key
     * @param records the forms that fields of type record name, by key
     * @throws IllegalArgumentException if a rule does not compile; the importer has refused such a form before
     */
    public static Form of(
            JsonNode form, Map<String, Type> types, Map<String, JsonNode> values, Map<String, JsonNode> records) {
        return new Form(FormModel.of(form, types, values, records));
    }

    public List<Field> fields() {
        return model.fields();
    }

    public List<Table> tables() {
        return model.tables();
    }

    public List<Signature> signatures() {
        return model.signatures();
    }

    public List<Signature> approvals() {
        return model.approvals();
    }

    /** In the order of the form; of a form that names none submit, correct, close and void. */
    public List<Step> steps() {
        return model.steps();
    }

    /**
     * Its expressions for programs that judge forms and have no CEL.
     *
     * @return trees ({@link org.guizhang.rule.Expression#tree}) by the place where the rule stands, such as
     *     {@code fields/amount/value}, {@code lines/goods/price/visibleWhen}, {@code rules/full-deposit/must}
     */
    public Map<String, JsonNode> trees() {
        return model.trees();
    }

    /**
     * Reads what was typed: numbers, days and times also as text, in the digits and signs of any keyboard. What is computed
     * is not taken from anybody.
     *
     * @param typed by field, under {@code lines} a list of rows for each table; pointers of problems lead into it
     */
    public Answers read(JsonNode typed) {
        return new AnswerReader(model).read(typed);
    }

    /**
     * A rule on the form that stands elsewhere, such as at a deadline; it does not hold while that cannot be told.
     *
     * @throws IllegalArgumentException if it does not compile; the importer has refused it before
     */
    public Predicate<Filled> condition(String rule) {
        return Judging.condition(model, rule);
    }

    /**
     * Says what follows from what is filled in; whatever the answers are.
     *
     * @throws IllegalArgumentException if there is no such step
     */
    public Judgement judge(Filled filled) {
        return new Judging(model, filled).judgement();
    }
}
