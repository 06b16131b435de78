package org.guizhang.template.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guizhang.form.Form;
import org.guizhang.form.Step;
import org.guizhang.rule.Type;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.IsoDuration;
import org.guizhang.template.Who;
import org.jspecify.annotations.Nullable;

/**
 * A form and what becomes of it when it is filled in.
 *
 * @param filledBy keys of positions; empty: everybody
 * @param form its fields and rules
 * @param doers who takes each step of the form, by its key; anybody of the list may. In the order of the steps
 * @param states in which it can be; of a form without steps submitted, closed and void
 * @param carryOver the tables whose rows come into the next record: all where the rule is empty, or those of which it holds
 * @param sums totals that are summed over earlier records
 * @param serial null: it has no number
 * @param expires null: it never does
 * @param deadlines keys of those that are about it
 * @param fromChecklists keys of those that open it
 * @param copies titles of the printed ones
 * @param clauses keys of those it carries out
 */
public record RecordType(
        String key,
        Text title,
        Text purpose,
        List<String> filledBy,
        Form form,
        Map<String, List<Who>> doers,
        List<State> states,
        List<Signing> signatures,
        List<Signing> approvals,
        Map<String, String> carryOver,
        List<Sum> sums,
        @Nullable Serial serial,
        Register register,
        Keeping keeping,
        @Nullable Expiry expires,
        List<String> deadlines,
        List<String> fromChecklists,
        List<Text> copies,
        List<String> clauses) {
    private static final List<String> ENDS = List.of("closed", "void");

    /** @param terminal whether it is an end */
    public record State(String key, Text title, boolean terminal) {}

    /**
     * The numbers a form gets when it is handed in.
     *
     * @param digits at least so many, from 3 to 8
     * @param perSite whether each site counts for itself
     */
    public record Serial(String prefix, int digits, Reset reset, boolean perSite) {
        static final int DIGITS = 4;
    }

    /** When counting begins anew. */
    public enum Reset {
        NEVER,
        DAILY,
        MONTHLY,
        YEARLY
    }

    /**
     * A total over earlier records of the same site.
     *
     * @param total its key
     * @param record the form that is summed
     * @param field a field or total of it
     * @param over the period that holds this record
     * @param when a rule on the records that count; null: all
     */
    public record Sum(
            String total,
            String record,
            String field,
            Period over,
            @Nullable String when) {}

    /** What is summed over. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * When it is out of date.
     *
     * @param field the date after which it is
     * @param remind so long before
     * @param to null: the custodian
     * @param blocks whether it cannot be chosen in other forms after that
     */
    public record Expiry(
            String field, IsoDuration remind, @Nullable Who to, boolean blocks) {}

    /**
     * Reads it and compiles its rules.
     *
     * @param types of the parameters, by key
     * @param values of the parameters, by key
     * @param records the forms of the document, by key
     * @throws IllegalArgumentException if a rule does not compile, or a time, number or choice in it is none; the importer
     *     refuses such a form
     */
    public static RecordType of(
            JsonNode written, Map<String, Type> types, Map<String, JsonNode> values, Map<String, JsonNode> records) {
        var form = Form.of(written, types, values, records);
        var approvals = Written.list(written, "approvals", Signing::of);
        return new RecordType(
                Written.key(written),
                Written.text(written, "title"),
                Written.text(written, "purpose"),
                Written.words(written, "filledBy"),
                form,
                written.path("steps").isEmpty() ? usual(written, form.steps(), approvals) : declared(written),
                states(written, form.steps()),
                Written.list(written, "signatures", Signing::of),
                approvals,
                carryOver(written),
                sums(written),
                Written.optional(written, "serial", RecordType::serial),
                written.has("register") ? Register.of(written.path("register")) : Register.NONE,
                Keeping.of(written),
                Written.optional(written, "expires", RecordType::expiry),
                Written.words(written, "deadlines"),
                Written.words(written, "fromChecklists"),
                Written.list(
                        written,
                        "copies",
                        both -> new Text(
                                both.path("zh").asText(), both.path("en").asText())),
                Written.words(written, "clauses"));
    }

    public Optional<State> state(String key) {
        return states.stream().filter(state -> state.key().equals(key)).findFirst();
    }

    /** The steps that may be taken from a state; null: of a new form. Whether their conditions hold the form judges. */
    public List<Step> stepsFrom(@Nullable String state) {
        return form.steps().stream()
                .filter(step ->
                        state == null ? step.from().isEmpty() : step.from().contains(state))
                .toList();
    }

    private static Map<String, List<Who>> declared(JsonNode written) {
        var doers = new LinkedHashMap<String, List<Who>>();
        written.path("steps").forEach(step -> doers.put(Written.key(step), Written.list(step, "by", Who::of)));
        return doers;
    }

    /** Whoever may fill it in corrects it; whoever approves it, or keeps it, closes it. */
    private static Map<String, List<Who>> usual(JsonNode written, List<Step> steps, List<Signing> approvals) {
        var authors = Written.list(written, "filledBy", Who::of);
        var custodian = Written.who(written, "custodian");
        var keepers = custodian == null ? authors : List.of(custodian);
        var doers = new LinkedHashMap<String, List<Who>>();
        for (var step : steps) {
            var ends = ENDS.contains(step.to());
            var approved = step.approves() == null
                    ? List.<Who>of()
                    : approvals.stream().map(Signing::by).limit(1).toList();
            doers.put(step.key(), !ends ? authors : approved.isEmpty() ? keepers : approved);
        }
        return doers;
    }

    private static List<State> states(JsonNode written, List<Step> steps) {
        if (!written.path("steps").isEmpty()) {
            return Written.list(
                    written,
                    "states",
                    state -> new State(
                            Written.key(state),
                            Written.text(state, "title"),
                            state.path("terminal").asBoolean()));
        }
        return steps.stream()
                .map(Step::to)
                .distinct()
                .map(state -> new State(state, Message.of("form.state." + state).both(), ENDS.contains(state)))
                .toList();
    }

    private static Map<String, String> carryOver(JsonNode written) {
        var tables = new LinkedHashMap<String, String>();
        for (var table : written.path("lines")) {
            var carries = table.path("carryOver");
            if (carries.isObject() || carries.asBoolean()) {
                tables.put(Written.key(table), Written.word(carries, "while"));
            }
        }
        return tables;
    }

    private static List<Sum> sums(JsonNode written) {
        var sums = new ArrayList<Sum>();
        for (var total : written.path("totals")) {
            var sum = total.path("sum");
            if (sum.isObject()) {
                var of = Written.word(sum, "of").split("\\.", 2);
                sums.add(new Sum(
                        Written.key(total),
                        of[0],
                        of[1],
                        Written.choice(sum.path("over"), Period.class),
                        Written.optionalWord(sum, "when")));
            }
        }
        return List.copyOf(sums);
    }

    private static Serial serial(JsonNode written) {
        return new Serial(
                Written.word(written, "prefix"),
                Written.integer(written, "digits", Serial.DIGITS),
                Written.choice(written.path("reset"), Reset.class),
                Written.word(written, "per").equals("site"));
    }

    static Expiry expiry(JsonNode written) {
        return new Expiry(
                Written.word(written, "field"),
                Written.duration(written.path("remind")),
                Written.who(written, "to"),
                written.path("blocks").asBoolean());
    }
}
