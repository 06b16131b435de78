package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guizhang.shared.Json;
import org.guizhang.shared.Languages;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;

/** What stands, and what was not known, whoever answers in whichever order and is or is not told so. */
class AnswerLogTest {
    private static final String ITEM = "stove";
    private static final Instant NOW = Instant.parse("2026-12-01T10:05:00Z");

    private final AnswerLog log = new AnswerLog(List.of());
    private final Caller wang = somebody("Wang");
    private final Caller zhao = somebody("Zhao");
    private final Caller sun = somebody("Sun");

    @Test
    void photosOfTheSameAnswerComeTogether() {
        say(wang, 0, 1, "pass", "a");
        var both = say(zhao, 0, 2, "pass", "b");
        assertThat(both.given().photos()).containsExactly("a", "b");
        assertThat(log.conflicts(ITEM)).isEmpty();
        assertThat(log.inConflict()).isEmpty();
    }

    @Test
    void aPhotoMoreIsNoPick() {
        say(wang, 0, 1, "pass");
        say(zhao, 0, 2, "fail");
        say(sun, 1, 3, "fail", "a");
        assertThat(log.edits(ITEM)).isEqualTo(3);
        // What Zhao said is within what Sun says; what Wang said is not.
        assertThat(log.conflicts(ITEM)).extracting(AnswerRow::name).containsExactly("Wang");
        say(sun, 3, 4, "fail", "a");
        assertThat(log.inConflict()).isEmpty();
    }

    @Test
    void photosThatComeAgainAreThereOnce() {
        say(wang, 0, 1, "pass", "a");
        var both = say(zhao, 0, 2, "pass", "b");
        assertThat(say(zhao, 0, 2, "pass", "b")).isSameAs(both);
        say(wang, 2, 3, "pass", "a");
        assertThat(say(zhao, 0, 2, "pass", "b")).isSameAs(both);
        say(wang, 3, 4, "fail");
        assertThat(say(zhao, 0, 2, "pass", "b")).isSameAs(both);
        assertThat(log.edits(ITEM)).isEqualTo(4);
        assertThat(log.inConflict()).isEmpty();
    }

    @Test
    void morePhotosThanBeforeAreThereOnceToo() {
        say(wang, 0, 1, "pass");
        var more = say(zhao, 0, 2, "pass", "b");
        say(wang, 2, 3, "fail");
        assertThat(say(zhao, 0, 2, "pass", "b")).isSameAs(more);
        assertThat(log.edits(ITEM)).isEqualTo(3);
    }

    @Test
    void nobodyIsInConflictWithThemselves() {
        say(wang, 0, 1, "pass");
        // The device was never told of the first, and says from nothing again.
        say(wang, 0, 2, "fail");
        assertThat(log.conflicts(ITEM)).isEmpty();
        assertThat(log.inConflict()).isEmpty();
        say(zhao, 0, 3, "pass");
        assertThat(log.conflicts(ITEM)).extracting(AnswerRow::name).containsExactly("Wang");
        say(wang, 2, 4, "pass", "a");
        assertThat(log.inConflict()).isEmpty();
    }

    @Test
    void whatAnotherSaidMeanwhileIsStillAConflict() {
        say(wang, 0, 1, "pass");
        say(zhao, 1, 2, "fail");
        say(wang, 0, 3, "not-seen");
        assertThat(log.conflicts(ITEM)).extracting(AnswerRow::name).containsExactly("Zhao");
        assertThat(log.inConflict()).containsExactly(ITEM);
    }

    private AnswerRow say(Caller who, int base, int second, String value, String... photos) {
        var given = new Given(Json.tree(value), false, null, List.of(photos));
        try {
            return log.append(ITEM, given, base, who, NOW.minusSeconds(100 - second), NOW);
        } catch (AnswerLog.UnknownBase unknown) {
            throw new AssertionError(unknown);
        }
    }

    private static Caller somebody(String name) {
        var id = UUID.randomUUID();
        return new Caller(id, "Garden", id, id, name, Role.STAFF, Languages.CHINESE, false, 0);
    }
}
