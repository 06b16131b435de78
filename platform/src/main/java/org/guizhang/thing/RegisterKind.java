package org.guizhang.thing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guizhang.form.Field;
import org.guizhang.shared.Text;
import org.guizhang.template.artefact.RecordType;
import org.guizhang.template.artefact.ThingKind;

/**
 * A kind of things as a business has it.
 *
 * @param id template and key, such as {@code restaurant-operations/supplier}
 * @param regulation title of what declares it
 * @param current whether an edition in force declares it; otherwise it is as its things were written last
 */
public record RegisterKind(String id, Text regulation, ThingKind declared, boolean current) {
    /** Files and what other registers hold are not kept here. */
    private static final Set<String> ELSEWHERE = Set.of("photo", "attachment", "signature", "record");

    public Text title() {
        return declared.title();
    }

    /** The fields that are filled in here: all but files, signatures and records. */
    public List<Field> fields() {
        return declared.form().fields().stream().filter(RegisterKind::isKept).toList();
    }

    public Optional<Field> field(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public List<RecordType.Expiry> expires() {
        return declared.expires();
    }

    /** The kind that a field for things refers to, which is of the same regulation. */
    public String kindOf(Field.Link link) {
        return id.substring(0, id.lastIndexOf('/') + 1) + link.to();
    }

    private static boolean isKept(Field field) {
        return !ELSEWHERE.contains(field.basics().type());
    }
}
