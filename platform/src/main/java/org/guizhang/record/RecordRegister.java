package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * How the registers of a form stand.
 *
 * @param missing serial numbers that no record has; there are none unless rows were lost
 * @param voided serial numbers of records that count no more
 * @param standing how many records are in which state that is no end, in the order of the form: who is still inside, what is still
 *     out
 * @param expiring null: nothing expires
 * @param names of what the scopes and what is carried forward name, by id
 */
public record RecordRegister(
        UUID module,
        String form,
        List<Head> heads,
        List<String> missing,
        List<String> voided,
        List<Standing> standing,
        @Nullable Expiring expiring,
        Map<String, Text> names) {
    /** Heads of one answer. */
    public static final int MOST = 500;

    /** Records in a state that is no end. */
    public record Standing(String state, Text title, int records) {}

    /**
     * What is out of date soon, or already.
     *
     * @param by the last day on which one is reminded of today
     */
    public record Expiring(LocalDate by, long records) {}

    /**
     * One register.
     *
     * @param scope the site and the answers it is for, by field
     * @param balance null: it has none
     * @param last the last number of its range; null: it has none
     * @param forward what the next record begins with, by field
     * @param record the record that was entered last
     */
    public record Head(
            ObjectNode scope,
            @Nullable BigDecimal balance,
            @Nullable BigDecimal last,
            ObjectNode forward,
            UUID record) {}
}
