package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.form.Step;
import org.guizhang.form.Table;
import org.guizhang.record.FormClause;
import org.guizhang.record.RecordForm;
import org.guizhang.rule.Type;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;
import org.guizhang.template.Who;
import org.guizhang.template.artefact.Keeping;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.template.artefact.Signing;
import org.guizhang.workforce.Position.Source;
import org.jspecify.annotations.Nullable;

/**
 * A form of an edition, ready to be filled in. Immutable.
 *
 * @param template whose positions and things it names
 * @param definition as the edition says it
 * @param records definitions of the forms that its fields of type record name
 * @param positions titles of those that the edition names, by key
 * @param namers who fills in forms that name its records, and so has to see them
 */
record RecordModel(
        UUID module,
        RecordForm.FormEdition edition,
        String template,
        Text moduleTitle,
        RecordType type,
        JsonNode definition,
        Map<String, Type> types,
        Map<String, JsonNode> values,
        Map<String, JsonNode> records,
        Map<String, Text> positions,
        List<FormClause> clauses,
        Set<Who> namers) {
    /** The step and the state of what counts no more, of any form. */
    static final String VOID = "void";

    /** The state of what was disposed of, of any form: there is a number and no more. */
    static final String DISPOSED = "disposed";

    /** The step of forms that name none by which they are put right; it is no step to take. */
    static final String CORRECT = "correct";

    String key() {
        return type.key();
    }

    Keeping.Level level() {
        return type.keeping().level();
    }

    boolean isSecret() {
        return level().compareTo(Keeping.Level.SECRET) >= 0;
    }

    Optional<Step> step(String key) {
        return type.form().steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst();
    }

    /** The step that a field or table belongs to. */
    Step owner(String field) {
        return type.form().steps().stream()
                .filter(step -> step.sets().contains(field))
                .findFirst()
                .orElse(type.form().steps().get(0));
    }

    /**
     * Who may begin with a step. Whom a field names, and the author, are not known before there is a record: it is whoever the
     * form is for.
     *
     * @return empty: everybody
     */
    List<Who> beginners(Step step) {
        var doers = type.doers().getOrDefault(step.key(), List.of());
        var known = doers.stream().filter(who -> who.position().isPresent()).toList();
        if (known.size() < doers.size() && type.filledBy().isEmpty()) {
            return List.of();
        }
        return known.size() == doers.size()
                ? doers
                : Stream.concat(known.stream(), type.filledBy().stream().map(RecordModel::holders))
                        .toList();
    }

    /** Fields and tables that a step asks for; what no step names belongs to the first. */
    List<String> sets(Step step) {
        return Stream.concat(
                        type.form().fields().stream().map(Field::key),
                        type.form().tables().stream().map(Table::key))
                .filter(key -> owner(key).key().equals(step.key()))
                .toList();
    }

    /** A state with its name; null of a draft. */
    RecordForm.@Nullable FormState state(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return type.state(key)
                .map(state -> new RecordForm.FormState(state.key(), state.title(), state.terminal()))
                .orElseGet(() -> new RecordForm.FormState(
                        key,
                        List.of(VOID, DISPOSED).contains(key)
                                ? Message.of("form.state." + key).both()
                                : Text.same(key),
                        true));
    }

    Text stepTitle(String key) {
        return step(key)
                .map(Step::title)
                .orElseGet(() -> List.of(VOID, CORRECT).contains(key)
                        ? Message.of("form.step." + key).both()
                        : Text.same(key));
    }

    Optional<Signing> signing(String key) {
        return Stream.concat(type.signatures().stream(), type.approvals().stream())
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    /** All who are meant somewhere in it. */
    Set<Who> concerned() {
        var all = new LinkedHashSet<Who>();
        type.filledBy().forEach(position -> all.add(holders(position)));
        type.doers().values().forEach(all::addAll);
        type.signatures().stream()
                .filter(one -> !one.external())
                .map(Signing::by)
                .forEach(all::add);
        type.approvals().stream().map(Signing::by).forEach(all::add);
        custodian().ifPresent(all::add);
        return all;
    }

    Optional<Who> custodian() {
        return Optional.ofNullable(type.keeping().custodian()).map(RecordModel::holders);
    }

    static Who holders(String position) {
        return new Who(Who.Kind.HOLDERS, position, false);
    }

    /** A position of its template as rows name it. */
    String role(String position) {
        return template + "/" + position;
    }

    static String role(Source source) {
        return source.template() + "/" + source.key();
    }

    /** What {@link #role} has made. */
    static Source source(String role) {
        var slash = role.indexOf('/');
        return new Source(role.substring(0, slash), role.substring(slash + 1));
    }

    /** Who is meant, in words. */
    Text words(Who who) {
        return switch (who.kind()) {
            case AUTHOR -> Message.of("record.author").both();
            case NAMED -> field(who.key()).map(one -> one.basics().title()).orElse(Text.same(who.key()));
            default -> positions.getOrDefault(who.key(), Text.same(who.key()));
        };
    }

    Optional<Field> field(String key) {
        return type.form().fields().stream()
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    Optional<Table> table(String key) {
        return type.form().tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst();
    }

    /** The table that has a column; null: it is a field of the form, or there is none. */
    @Nullable
    Table tableOf(@Nullable String column) {
        return column == null || field(column).isPresent()
                ? null
                : type.form().tables().stream()
                        .filter(table -> table.columns().stream()
                                .anyMatch(one -> one.key().equals(column)))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether nothing becomes of a record in a state any more, whoever asks. */
    static boolean isOver(@Nullable String state) {
        return state != null && List.of(VOID, DISPOSED).contains(state);
    }

    /** Whether it is numbered or entered by site. */
    boolean needsSite() {
        var serial = type.serial();
        return (serial != null && serial.perSite())
                || (type.register().scope().contains("site") && field("site").isEmpty());
    }
}
